import { dayOf } from "#domain/calendar.ts";
import { canHappen } from "#domain/case/lifecycle.ts";
import { matchReceipt, type ReceiptDecision } from "#domain/payment/match-receipt.ts";
import { accountsMeant } from "#domain/payment/segment-two.ts";
import type { Bill, Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { changeCases } from "../case/change-case.ts";
import { type LockedCase, lockCases, lockedSnapshots } from "../case/lock-case.ts";
import { dayFromColumn } from "../day-column.ts";
import { post } from "../ledger/post.ts";
import { receivedPosting } from "../ledger/receipt-postings.ts";
import { openStates } from "./attempts.ts";
import { lockBill } from "./locked-bill.ts";
import { paidChange } from "./pay-case.ts";
import { type Heard, type Money, moneyColumns, settleReceipt } from "./settle-receipt.ts";

/**
 * Settles money of many accounts as `settleReceipt` would, one after another in the order given. What pays an open bill of a case that
 * nothing else here touches, is done for all of them at once, by the same rules; everything unusual goes one by one.
 * @param moneys accounts as their senders write them
 */
export async function settleMany(tx: Tx, moneys: readonly Money[], heard: Heard): Promise<Receipt[]> {
  const { at } = heard;
  const billed = await billsOf(tx, moneys);
  const cases = await lockCases(tx, [...new Set(billed.flatMap((bill) => (bill ? [bill.caseId] : [])))]);
  const plain = await plainPayments(tx, { moneys, billed, cases }, at);
  const receipts = new Map<number, Receipt>(await settlePlain(tx, plain, at));
  for (const [index, money] of moneys.entries()) {
    if (receipts.has(index)) continue;
    const bill = billed[index];
    receipts.set(index, await settleReceipt(tx, bill ? await lockBill(tx, bill.id) : null, money, heard));
  }
  return moneys.map((_, index) => receipts.get(index)!);
}

/** The bill that each account belongs to; digits that could be two accounts of ours are nobody's. */
async function billsOf(tx: Tx, moneys: readonly Money[]) {
  const meant = moneys.map(({ virtualAccount }) =>
    virtualAccount === null ? [] : accountsMeant(virtualAccount),
  );
  const bills = await tx.bill.findMany({
    where: { virtualAccount: { in: meant.flat() } },
    select: { id: true, caseId: true, virtualAccount: true },
  });
  const byAccount = new Map(bills.map((bill) => [bill.virtualAccount, bill]));
  return meant.map((accounts) => {
    const found = accounts.flatMap((account) => byAccount.get(account) ?? []);
    return found.length === 1 ? found[0] : undefined;
  });
}

interface PlainPayment {
  index: number;
  money: Money;
  cardCase: LockedCase;
  bill: Bill;
  decision: ReceiptDecision;
}

interface Given {
  moneys: readonly Money[];
  billed: readonly ({ id: string; caseId: string } | undefined)[];
  cases: readonly LockedCase[];
}

/** Money that is alone with its case, whose bill is open, was never paid and is not being paid, and that fits. */
async function plainPayments(tx: Tx, { moneys, billed, cases }: Given, at: Date): Promise<PlainPayment[]> {
  const snapshots = await lockedSnapshots(tx, cases);
  const touched = Map.groupBy(billed, (bill) => bill?.caseId);
  const byId = new Map(cases.map((cardCase) => [cardCase.id, cardCase]));
  const busy = await busyBills(
    tx,
    billed.flatMap((bill) => (bill ? [bill.id] : [])),
  );
  return moneys.flatMap((money, index): PlainPayment[] => {
    const named = billed[index];
    const cardCase = named && byId.get(named.caseId);
    const bill = cardCase?.bills.find(({ id }) => id === named?.id);
    if (!cardCase || bill?.state !== "OPEN" || cardCase.progress !== "UNPAID" || busy.has(bill.id)) return [];
    if (touched.get(cardCase.id)?.length !== 1 || !canHappen(snapshots(cardCase), { type: "paid", at }))
      return [];
    const decision = matchReceipt({
      bill: { amount: bill.amount, dueDate: dayFromColumn(bill.dueDate), state: bill.state },
      amount: money.amount,
      paidDay: dayOf(money.paidAt),
      progress: cardCase.progress,
      paid: cardCase.paidAt !== null,
      amountInForce: bill.amount === cardCase.amountDue,
    });
    return decision.state === "MATCHED" ? [{ index, money, cardCase, bill, decision }] : [];
  });
}

/** Those that money came for before, or that somebody is just paying. */
async function busyBills(tx: Tx, billIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (billIds.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ billId: string }[]>`
    SELECT "billId" FROM "Receipt" WHERE "billId" = ANY(${billIds}::uuid[])
    UNION SELECT "billId" FROM "PaymentAttempt"
    WHERE "billId" = ANY(${billIds}::uuid[]) AND state::text = ANY(${[...openStates]}::text[])`;
  return new Set(rows.map(({ billId }) => billId));
}

async function settlePlain(
  tx: Tx,
  payments: readonly PlainPayment[],
  at: Date,
): Promise<[number, Receipt][]> {
  if (payments.length === 0) return [];
  const created = await tx.receipt.createManyAndReturn({
    data: payments.map(({ money, bill, decision }) => ({
      ...moneyColumns(money),
      state: decision.state,
      late: decision.late,
      receivedAt: at,
      billId: bill.id,
    })),
  });
  const byBill = new Map(created.map((receipt) => [receipt.billId, receipt]));
  const paid = payments.map((payment) => ({ ...payment, receipt: byBill.get(payment.bill.id)! }));
  await post(
    tx,
    paid.map(({ receipt, cardCase }) => receivedPosting(receipt, cardCase.id)),
  );
  const ids = payments.map(({ bill }) => bill.id);
  await tx.bill.updateMany({ where: { id: { in: ids } }, data: { state: "PAID" } });
  await changeCases(
    tx,
    "paid",
    payments.map(({ cardCase, money }) => ({ cardCase, ...paidChange(cardCase, money, { at }) })),
  );
  return paid.map(({ index, receipt }) => [index, receipt]);
}
