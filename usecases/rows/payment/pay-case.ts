import { dayOf } from "#domain/calendar.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { voidBills } from "../bill/void-bills.ts";
import { type CaseChange, changeCase, noteOnCase } from "../case/change-case.ts";
import type { LockedCase } from "../case/lock-case.ts";
import { bookBillAgain } from "../ledger/bill-postings.ts";
import { fenceAttempts } from "./attempts.ts";
import type { LockedBill } from "./locked-bill.ts";

type Paid = Pick<Receipt, "channel" | "amount" | "paidAt">;

/** The bill is paid: so is its case, and no other bill or attempt of it takes money any more. */
export async function payCase(
  tx: Tx,
  { cardCase, bill }: LockedBill,
  { channel, amount, paidAt }: Paid,
  { at, actor, former = false }: { at: Date; actor: string; former?: boolean },
): Promise<void> {
  for (const other of await otherBills(tx, { cardCase, bill })) {
    await voidBills(tx, [other], { at, reason: "paidElsewhere" });
    await fenceAttempts(tx, other.id, at);
  }
  if (bill.state === "VOID") await bookBillAgain(tx, bill.id, { occurredOn: dayOf(paidAt), at });
  await tx.bill.update({ where: { id: bill.id }, data: { state: "PAID" } });
  await fenceAttempts(tx, bill.id, at);
  await changeCase(
    tx,
    cardCase,
    "paid",
    paidChange(cardCase, { channel, amount, paidAt }, { at, actor, former }),
  );
}

/** What a case says of money that pays it. */
export function paidChange(
  { progress }: Pick<LockedCase, "progress">,
  { channel, amount, paidAt }: Paid,
  { at, actor = "system", former = false }: { at: Date; actor?: string; former?: boolean },
): CaseChange {
  return {
    actor,
    at,
    details: { channel, amount },
    fields: { paidAt },
    notice: { kind: "casePaid", data: { channel, amount, revived: progress === "LAPSED", former } },
    ...(channel === "SCHOOL" && { historyCode: "collected" }),
  };
}

/** Says in the history of a case that is over where its money went; the student reads it with the case that it paid. */
export async function noteMoved(
  tx: Tx,
  { cardCase }: LockedBill,
  newer: LockedBill,
  { money: { channel, amount }, at }: { money: Paid; at: Date },
): Promise<void> {
  const details = { channel, amount, to: newer.cardCase.serial };
  await noteOnCase(tx, cardCase, "moneyMoved", { actor: "system", at, details });
}

/** The newer bill of a case that is paid to the account of a former one. */
async function otherBills(tx: Tx, { cardCase, bill }: LockedBill): Promise<{ id: string }[]> {
  const where = { caseId: cardCase.id, state: "OPEN", id: { not: bill.id } } as const;
  return tx.bill.findMany({ where, select: { id: true } });
}
