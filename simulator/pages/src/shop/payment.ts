/** Money the simulator took, with the service's answer to its callback. */
export type Payment = {
  receiptId: string;
  virtualAccount: string;
  amount: number;
  paidAt: string;
  channel: "STORE" | "ATM";
  fee: number;
  attempts: number;
  outcome: string;
};

export const money = (amount: number) => `NT$ ${amount.toLocaleString("en-US")}`;

/** Whether the service took the callback. */
export const wasTaken = ({ outcome }: Payment) => /^2\d\d\b/.test(outcome);
