import type { Channel, Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { changeCase, noteOnCase } from "../case/change-case.ts";
import { fenceAttempts } from "./attempts.ts";
import { judgeReceipt } from "./judge-receipt.ts";
import type { LockedBill } from "./locked-bill.ts";

export interface Money {
  channel: Channel;
  /** The sender's own number of it. */
  externalId: string;
  virtualAccount: string | null;
  /** Whole NT$. */
  amount: number;
  /** When the student paid. */
  paidAt: Date;
}

/**
 * Judges money that names a locked bill, or none, and keeps it: the first sum that fits pays the case, everything
 * else stays as an item of its own. The caller makes sure that the same money comes here once.
 * @param at when we heard of it
 * @param actor who says so, `system` unless staff took the cash
 */
export async function settleReceipt(
  tx: Tx,
  locked: LockedBill | null,
  money: Money,
  { at, actor = "system" }: { at: Date; actor?: string },
): Promise<Receipt> {
  const decision = await judgeReceipt(tx, locked, money, at);
  const receipt = await tx.receipt.create({
    data: { ...money, ...decision, receivedAt: at, billId: locked?.bill.id ?? null },
  });
  if (locked && decision.state === "MATCHED") await payCase(tx, locked, money, { at, actor });
  if (locked && decision.state === "WRONG_AMOUNT") await noteWrongAmount(tx, locked, money, at);
  if (locked && decision.state === "SURPLUS") await noteSurplus(tx, locked, money, at);
  return receipt;
}

async function payCase(
  tx: Tx,
  { cardCase, bill }: LockedBill,
  { channel, amount, paidAt }: Money,
  { at, actor }: { at: Date; actor: string },
) {
  for (const other of await otherBills(tx, { cardCase, bill })) {
    await tx.bill.update({ where: { id: other.id }, data: { state: "VOID" } });
    await fenceAttempts(tx, other.id, at);
  }
  await tx.bill.update({ where: { id: bill.id }, data: { state: "PAID" } });
  await fenceAttempts(tx, bill.id, at);
  await changeCase(tx, cardCase, "paid", {
    actor,
    at,
    details: { channel, amount },
    fields: { paidAt },
    notice: { kind: "casePaid", data: { channel, amount, revived: cardCase.progress === "LAPSED" } },
    ...(channel === "SCHOOL" && { historyCode: "collected" }),
  });
}

/** The newer bill of a case that is paid to the account of a former one. */
async function otherBills(tx: Tx, { cardCase, bill }: LockedBill): Promise<{ id: string }[]> {
  const where = { caseId: cardCase.id, state: "OPEN", id: { not: bill.id } } as const;
  return tx.bill.findMany({ where, select: { id: true } });
}

async function noteWrongAmount(tx: Tx, { cardCase, bill }: LockedBill, { channel, amount }: Money, at: Date) {
  const details = { channel, amount, expected: bill.amount };
  const notice = { kind: "wrongAmount", data: details } as const;
  await noteOnCase(tx, cardCase, "wrongAmount", { actor: "system", at, details, notice });
}

async function noteSurplus(tx: Tx, { cardCase }: LockedBill, { channel, amount }: Money, at: Date) {
  const details = { channel, amount };
  const notice = { kind: "surplusMoney", data: details } as const;
  await noteOnCase(tx, cardCase, "surplus", { actor: "system", at, details, notice });
}
