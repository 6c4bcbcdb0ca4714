import type { LinePay, LinePayAnswer } from "#usecases/ports/line-pay.ts";
import { Died } from "./crash.ts";
import type { CallFault, PayCall } from "./step.ts";

/** LINE Pay over a line that loses what the plan says, of each call the first time. */
export function faultyLinePay(linePay: LinePay, faults: Partial<Record<PayCall, CallFault>>): LinePay {
  const waiting = new Map(Object.entries(faults));
  const through = async <Info>(name: PayCall, ask: () => Promise<LinePayAnswer<Info>>) => {
    const fault = waiting.get(name) ?? "none";
    waiting.delete(name);
    return spoilt(fault, ask);
  };
  return {
    ...linePay,
    request: (order) => through("request", () => linePay.request(order)),
    check: (id) => through("check", () => linePay.check(id)),
    confirm: (id, amount) => through("confirm", () => linePay.confirm(id, amount)),
    details: (ids) => through("details", () => linePay.details(ids)),
    refund: (id, amount) => through("refund", () => linePay.refund(id, amount)),
  };
}

async function spoilt<Info>(
  fault: CallFault,
  ask: () => Promise<LinePayAnswer<Info>>,
): Promise<LinePayAnswer<Info>> {
  switch (fault) {
    case "none":
      return ask();
    case "lostBefore":
      return { kind: "noAnswer", reason: "lost on the way there" };
    case "lostAfter":
      await ask();
      return { kind: "noAnswer", reason: "lost on the way back" };
    case "crashAfter":
      await ask();
      throw new Died();
    default:
      return { kind: "answered", returnCode: fault.slice(5), returnMessage: "", info: undefined };
  }
}
