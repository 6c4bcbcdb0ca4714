import { DomainError } from "#domain/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { PrintableBill } from "../ports/bill-printer.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { billInForceFirst } from "../rows/bill/bill-in-force.ts";
import { visibleTo } from "../rows/case/case-access.ts";
import { billParts, printableBills } from "../rows/printed-bill/printable-bills.ts";

type BillDeps = Pick<Deps, "db" | "now">;

/**
 * The bill of a case that the student may see, ready to print; only an open one, since paper asks to be paid (R68).
 * @throws DomainError not_found when she has no such case or it has no bill, bill_not_open
 */
export function printableBill(deps: BillDeps, studentId: string, serial: string): Promise<PrintableBill> {
  return printable(deps, { serial, ...visibleTo(studentId) });
}

/** The same as a page with two stubs. @throws like `printableBill` */
export async function billPdf(deps: Deps, studentId: string, serial: string): Promise<Buffer> {
  return deps.billPrinter.pdf([await printableBill(deps, studentId, serial)]);
}

/** Its three store barcodes, for a screen. @throws like `printableBill` */
export async function billSvg(deps: Deps, studentId: string, serial: string): Promise<string> {
  const { barcodes } = await printableBill(deps, studentId, serial);
  return deps.billPrinter.svg(barcodes);
}

/** The page for whoever holds a signed link to it. @throws like `printableBill` */
export async function linkedBillPdf(deps: Deps, serial: string): Promise<Buffer> {
  return deps.billPrinter.pdf([await printable(deps, { serial })]);
}

/** The picture of it in the chat, for whoever holds the signed address. @throws like `printableBill` */
export async function linkedBillPicture(deps: Deps, serial: string): Promise<Buffer> {
  return deps.billPrinter.picture(await printable(deps, { serial }));
}

/** Writes down that a student is given a link which opens her bill without a session. @throws like `printableBill` */
export async function noteBillLink(deps: BillDeps, studentId: string, serial: string): Promise<void> {
  await printableBill(deps, studentId, serial);
  const record = { at: deps.now(), actor: `student:${studentId}`, action: "bill.link", subject: serial };
  await deps.db.$transaction((tx) => appendAudit(tx, record));
}

async function printable({ db, now }: BillDeps, wanted: Prisma.CardCaseWhereInput): Promise<PrintableBill> {
  const bill = await db.bill.findFirst({
    where: { case: wanted },
    orderBy: [...billInForceFirst],
    include: billParts,
  });
  if (!bill) throw new DomainError("not_found");
  if (bill.state !== "OPEN") throw new DomainError("bill_not_open");
  const [printed] = await printableBills({ db, now }, [bill]);
  return printed!;
}
