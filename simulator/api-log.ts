/** One call, in either direction; bodies are kept as text, cut to a readable length. */
type Call = {
  at: string;
  direction: "in" | "out";
  name: string;
  method: string;
  path: string;
  status: number | string;
  requestId?: string | undefined;
  request: string;
  response: string;
  ms: number;
};

export type ApiLog = { add(call: Call): void; list(): Call[]; clear(): void };

const KEPT = 500;
const LENGTH = 4000;

/** The last calls, at least 250, newest last; `onAdd` hears of each. */
export function createApiLog(onAdd: () => void): ApiLog {
  let calls: Call[] = [];
  return {
    add(call) {
      const cut = {
        ...call,
        request: call.request.slice(0, LENGTH),
        response: call.response.slice(0, LENGTH),
      };
      calls.push(cut);
      if (calls.length > KEPT) calls = calls.slice(-KEPT / 2);
      onAdd();
    },
    list: () => calls,
    clear: () => {
      calls = [];
    },
  };
}
