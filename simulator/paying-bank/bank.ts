import { z } from "zod";

/** A transfer or cheque that the biller asked for. `at` is when it was paid or came back, ISO 8601. */
export type Payout = {
  reference: string;
  way: "TRANSFER" | "CHEQUE";
  name: string;
  amount: number;
  outcome: "PAID" | "RETURNED";
  at: string;
  reason: string;
};

/** Which of the next payouts come back, and why. */
export const PayoutFault = z.strictObject({
  reference: z.string().optional(),
  reason: z.string().min(1).max(100).default("帳號已結清"),
  times: z.number().int().min(1).max(10_000).default(1),
});
export type PayoutFault = z.infer<typeof PayoutFault>;

/** The biller's bank: what it was told to pay, oldest first, and the files it has seen. */
export type PayingBank = { payouts: Payout[]; seen: Set<string>; faults: PayoutFault[] };

export type SavedBank = { payouts: Payout[]; seen: string[] };

export const createPayingBank = (): PayingBank => ({ payouts: [], seen: new Set(), faults: [] });

export const savedBank = ({ payouts, seen }: PayingBank): SavedBank => ({ payouts, seen: [...seen] });

export function loadBank(bank: PayingBank, { payouts, seen }: SavedBank): void {
  bank.payouts.push(...payouts);
  for (const hash of seen) bank.seen.add(hash);
}
