import type { Chain } from "./chains.ts";
import type { Word } from "./said.tsx";

/** Money the simulator took, with the service's answer to its callback. */
export type Payment = {
  receiptId: string;
  virtualAccount: string;
  amount: number;
  paidAt: string;
  channel: "STORE" | "ATM" | "GIRO";
  chain?: Chain;
  fee: number;
  attempts: number;
  outcome: string;
};

export const money = (amount: number) => `NT$ ${amount.toLocaleString("en-US")}`;

/** One sentence about a payment just made. */
export function told(done: string, payment: Payment): Word {
  if (!payment.outcome) return { text: `${done} ${money(payment.amount)}，只會出現在對帳檔`, good: true };
  if (wasTaken(payment)) return { text: `${done} ${money(payment.amount)}，入帳通知成功`, good: true };
  return { text: `${done}，但通知失敗：${payment.outcome}`, good: false };
}

/** Whether the service took the callback. */
export const wasTaken = ({ outcome }: Payment) => /^2\d\d\b/.test(outcome);
