import { categoryWords } from "#domain/glossary.ts";
import { maskName } from "#domain/mask.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { PrintableBill } from "../../ports/bill-printer.ts";
import type { Deps } from "../../ports/deps.ts";
import { caseStatuses, statusParts } from "../case/case-statuses.ts";
import { dayFromColumn } from "../day-column.ts";

/** What a bill is printed with, beside its own columns. */
export const billParts = { case: { include: statusParts } } satisfies Prisma.BillInclude;

type BillRow = Prisma.BillGetPayload<{ include: typeof billParts }>;

/** Bills as they are printed, in their order. */
export async function printableBills(
  { db, now }: Pick<Deps, "db" | "now">,
  bills: readonly BillRow[],
): Promise<PrintableBill[]> {
  const printedAt = now();
  const status = await caseStatuses(
    db,
    bills.map((bill) => bill.case),
    printedAt,
  );
  return bills.map((bill) => ({
    serial: bill.case.serial,
    maskedName: maskName(bill.case.name),
    amount: bill.amount,
    categoryLabel: categoryWords[bill.case.category].zh,
    dueDate: dayFromColumn(bill.dueDate),
    virtualAccount: bill.virtualAccount,
    schoolName: bill.case.school.name,
    status: status(bill.case).text.zh,
    barcodes: bill.barcodes as PrintableBill["barcodes"],
    printedAt,
  }));
}
