import { categories } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import { maskName } from "#domain/mask.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { PrintableBill } from "../ports/bill-printer.ts";
import type { Deps } from "../ports/deps.ts";
import { visibleTo } from "../rows/case/case-access.ts";
import { dayFromColumn } from "../rows/day-column.ts";

type Triple = [string, string, string];
type BillDeps = Pick<Deps, "db" | "now">;

/**
 * The bill of a case that the student may see, ready to print; only an open one, since paper asks to be paid (R68).
 * @throws DomainError not_found when she has no such case or it has no bill, bill_not_open
 */
export function printableBill(deps: BillDeps, studentId: string, serial: string): Promise<PrintableBill> {
  return printable(deps, { serial, ...visibleTo(studentId) });
}

/** The same for whoever holds a signed link to it. */
export function linkedBill(deps: BillDeps, serial: string): Promise<PrintableBill> {
  return printable(deps, { serial });
}

async function printable({ db, now }: BillDeps, wanted: Prisma.CardCaseWhereInput): Promise<PrintableBill> {
  const bill = await db.bill.findFirst({
    where: { case: wanted },
    orderBy: { createdAt: "desc" },
    include: { case: { include: { school: { select: { name: true } } } } },
  });
  if (!bill) throw new DomainError("not_found");
  if (bill.state !== "OPEN") throw new DomainError("bill_not_open");
  return {
    serial: bill.case.serial,
    maskedName: maskName(bill.case.name),
    amount: bill.amount,
    categoryLabel: categories[bill.case.category].label.zh,
    dueDate: dayFromColumn(bill.dueDate),
    virtualAccount: bill.virtualAccount,
    schoolName: bill.case.school.name,
    barcodes: bill.barcodes as Triple,
    printedAt: now(),
  };
}
