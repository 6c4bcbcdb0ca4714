import { dayOf } from "#domain/calendar.ts";
import { canHappen } from "#domain/case/lifecycle.ts";
import { matchReceipt, type ReceiptDecision } from "#domain/payment/match-receipt.ts";
import { accountsMeant } from "#domain/payment/segment-two.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { changeCases } from "../case/change-case.ts";
import { type CaseOfMany, lockCases, lockedSnapshots } from "../case/lock-case.ts";
import { dayFromColumn } from "../day-column.ts";
import { post } from "../ledger/post.ts";
import { receivedPosting } from "../ledger/receipt-postings.ts";
import { openMoneyItems } from "../money-item/open-item.ts";
import { openStates } from "./attempts.ts";
import { keepReceipts } from "./keep-receipts.ts";
import { lockBill } from "./locked-bill.ts";
import { paidChange } from "./pay-case.ts";
import { type Heard, type Money, settleReceipt } from "./settle-receipt.ts";

/**
 * Settles money of many accounts as `settleReceipt` would, one after another in the order given. What pays an open bill of a case that
 * nothing else here touches, and what names no account of ours, is done for all of it at once, by the same rules; everything unusual goes
 * one by one.
 * @param moneys accounts as their senders write them
 */
export async function settleMany(tx: Tx, moneys: readonly Money[], heard: Heard): Promise<Receipt[]> {
  const { at } = heard;
  const billed = await billsOf(tx, moneys);
  const cases = await lockCases(tx, [...new Set(billed.flatMap((bill) => (bill ? [bill.caseId] : [])))]);
  const plain = await plainPayments(tx, { moneys, billed, cases }, at);
  const nobodys = moneys.flatMap((money, index) => (billed[index] ? [] : [{ index, money }]));
  const receipts = new Map<number, Receipt>([
    ...(await settlePlain(tx, plain, at)),
    ...(await settleNobodys(tx, nobodys, at)),
  ]);
  for (const [index, money] of moneys.entries()) {
    const bill = billed[index];
    if (bill && !receipts.has(index))
      receipts.set(index, await settleReceipt(tx, await lockBill(tx, bill.id), money, heard));
  }
  return moneys.map((_, index) => receipts.get(index)!);
}

interface BillNamed {
  id: string;
  caseId: string;
}

/** The bill that each account belongs to; digits that could be two accounts of ours are nobody's. */
async function billsOf(tx: Tx, moneys: readonly Money[]): Promise<(BillNamed | undefined)[]> {
  const meant = moneys.map(({ virtualAccount }) =>
    virtualAccount === null ? [] : accountsMeant(virtualAccount),
  );
  const bills = await tx.$queryRaw<(BillNamed & { virtualAccount: string })[]>`
    SELECT id, "caseId", "virtualAccount" FROM "Bill" WHERE "virtualAccount" = ANY(${[...new Set(meant.flat())]}::text[])`;
  const byAccount = new Map(bills.map((bill) => [bill.virtualAccount, bill]));
  return meant.map((accounts) => {
    const found = accounts.flatMap((account) => byAccount.get(account) ?? []);
    return found.length === 1 ? found[0] : undefined;
  });
}

interface PlainPayment {
  index: number;
  money: Money;
  cardCase: CaseOfMany;
  bill: CaseOfMany["bills"][number];
  decision: ReceiptDecision;
}

interface Given {
  moneys: readonly Money[];
  billed: readonly (BillNamed | undefined)[];
  cases: readonly CaseOfMany[];
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
  const receipts = await keepReceipts(
    tx,
    payments.map(({ money, decision, bill }) => ({ money, decision, billId: bill.id })),
    at,
  );
  const paid = payments.map((payment, place) => ({ ...payment, receipt: receipts[place]! }));
  await post(
    tx,
    paid.map(({ receipt, cardCase }) => receivedPosting(receipt, cardCase.id)),
  );
  const ids = payments.map(({ bill }) => bill.id);
  await tx.$executeRaw`UPDATE "Bill" SET state = 'PAID' WHERE id = ANY(${ids}::uuid[])`;
  await changeCases(
    tx,
    "paid",
    payments.map(({ cardCase, money }) => ({ cardCase, ...paidChange(cardCase, money, { at }) })),
  );
  return paid.map(({ index, receipt }) => [index, receipt]);
}

/** What names no account of ours waits for the desk. */
async function settleNobodys(
  tx: Tx,
  nobodys: readonly { index: number; money: Money }[],
  at: Date,
): Promise<[number, Receipt][]> {
  const judged = nobodys.map(({ index, money }) => {
    const decision = matchReceipt({ bill: null, amount: money.amount, paidDay: dayOf(money.paidAt) });
    return { index, money, decision, billId: null };
  });
  const receipts = await keepReceipts(tx, judged, at);
  await post(
    tx,
    receipts.map((receipt) => receivedPosting(receipt, null)),
  );
  await openMoneyItems(
    tx,
    receipts.flatMap(({ id: receiptId, amount }, place) => {
      const kind = judged[place]!.decision.aside;
      return kind ? [{ kind, receiptId, caseId: null, amount, at }] : [];
    }),
  );
  return receipts.map((receipt, place) => [judged[place]!.index, receipt]);
}
