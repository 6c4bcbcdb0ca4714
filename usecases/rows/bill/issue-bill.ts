import { type Day, dayOf } from "#domain/calendar.ts";
import { lastDayToPay } from "#domain/money/payment-term.ts";
import { storeBarcode } from "#domain/payment/store-barcode.ts";
import { virtualAccount } from "#domain/payment/virtual-account.ts";
import type { Bill } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import type { Settings } from "../../ports/settings.ts";
import type { Tx } from "../../ports/transaction.ts";
import { dayToColumn } from "../day-column.ts";
import { bookBill } from "../ledger/bill-postings.ts";

/**
 * Writes a bill of a case: an account of its own, barcodes for exactly its amount, payable for one month (R60, R63–R67).
 * Account and amount go together, so a bill is never changed.
 * @param tx the transaction in which the case is made, or its former bill is made void
 */
export async function issueBill(
  tx: Tx,
  { now, settings }: Pick<Deps, "now" | "settings">,
  cardCase: { id: string; amountDue: number; cardFee: number },
): Promise<Bill> {
  const issuedAt = now();
  const dueDate = lastDayToPay(dayOf(issuedAt));
  const account = await nextAccount(tx, settings, cardCase.amountDue);
  const bill = await tx.bill.create({
    data: {
      caseId: cardCase.id,
      amount: cardCase.amountDue,
      dueDate: dayToColumn(dueDate),
      virtualAccount: account,
      barcodes: barcodes(settings, account, cardCase.amountDue, dueDate),
      createdAt: issuedAt,
    },
  });
  await bookBill(tx, bill, cardCase.cardFee);
  return bill;
}

async function nextAccount(tx: Tx, settings: Settings, amount: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ sequence: bigint }[]>`SELECT nextval('virtual_account_seq') AS sequence`;
  return virtualAccount({ prefix: settings.virtualAccountPrefix, sequence: Number(row!.sequence), amount });
}

function barcodes({ barcode }: Settings, account: string, amount: number, dueDate: Day): string[] {
  return storeBarcode({
    deadline: barcode.deadline === "never" ? "never" : dueDate,
    collectionCode: barcode.collectionCode,
    account,
    amount,
    segment3Prefix: barcode.segment3Prefix,
  });
}
