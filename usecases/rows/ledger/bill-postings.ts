import { type Day, dayOf } from "#domain/calendar.ts";
import type { LedgerAccountName } from "#domain/codes.ts";
import { billEntries, type Entry } from "#domain/ledger/entries.ts";
import type { Tx } from "../../ports/transaction.ts";
import { nextStep } from "./next-step.ts";
import { type Posting, post, reverse } from "./post.ts";

interface IssuedBill {
  id: string;
  caseId: string;
  amount: number;
  createdAt: Date;
}

/**
 * What a bill asks for is owed from its first moment on.
 * @param cardFee whole NT$ of the case's price that is for a new card
 */
export async function bookBill(tx: Tx, bill: IssuedBill, cardFee: number): Promise<void> {
  const { id, caseId, createdAt } = bill;
  await post(tx, [
    {
      cause: { type: "bill", id, step: "issued" },
      caseId,
      occurredOn: dayOf(createdAt),
      bookedAt: createdAt,
      entries: billEntries(bill, cardFee),
    },
  ]);
}

/**
 * A bill asks for nothing any more. One that asked for nothing already is left as it is.
 * @param reason a word for the books, as `lapsed`
 */
export async function takeBillBack(
  tx: Tx,
  billId: string,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  const issue = await issueInForce(tx, billId);
  if (!issue) return;
  const step = await nextStep(tx, { type: "bill", id: billId }, "voided");
  const cause = { type: "bill", id: billId, step: issue.step } as const;
  await reverse(tx, cause, { step, reason, occurredOn: dayOf(at), bookedAt: at });
}

/** Money came for a bill that was void, and pays it: it is owed again, for as long as it takes to book that. */
export async function bookBillAgain(
  tx: Tx,
  billId: string,
  { occurredOn, at }: { occurredOn: Day; at: Date },
): Promise<void> {
  if (await issueInForce(tx, billId)) return;
  const first = await tx.ledgerTransaction.findUnique({
    where: { causeType_causeId_step: { causeType: "bill", causeId: billId, step: "issued" } },
    include: { entries: { orderBy: { id: "asc" } } },
  });
  if (!first) return;
  const step = await nextStep(tx, { type: "bill", id: billId }, "issued");
  const again: Posting = {
    cause: { type: "bill", id: billId, step },
    caseId: first.caseId,
    occurredOn,
    bookedAt: at,
    entries: first.entries.map(entryOf),
    reason: "paid after all",
  };
  await post(tx, [again]);
}

/** The issue of a bill that was not taken back. */
function issueInForce(tx: Tx, billId: string) {
  return tx.ledgerTransaction.findFirst({
    where: { causeType: "bill", causeId: billId, step: { startsWith: "issued" }, reversal: { is: null } },
    select: { step: true },
  });
}

type EntryRow = { debit: string; debitKey: string; credit: string; creditKey: string; amount: number };

function entryOf({ debit, debitKey, credit, creditKey, amount }: EntryRow): Entry {
  // The database takes these names alone.
  const account = (name: string, key: string) => ({ name: name as LedgerAccountName, key });
  return { debit: account(debit, debitKey), credit: account(credit, creditKey), amount };
}
