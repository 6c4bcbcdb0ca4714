export type State = {
  serviceUrl: string;
  now: string;
  quota: { limit: number; used: number };
  planned: object | null;
  faults: { endpoint: string; answer: string; applied: boolean; times: number }[];
};

export type Call = {
  at: string;
  direction: "in" | "out";
  name: string;
  method: string;
  path: string;
  status: number | string;
  request: string;
  response: string;
  ms: number;
};

export type Books = {
  transactions: {
    transactionId: string;
    state: string;
    charged: number;
    order: { orderId: string; amount: number };
  }[];
};
