import { DomainError } from "#domain/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { CaseFilter } from "../rows/case-list/case-filter.ts";
import { rowOrder } from "../rows/case-list/case-order.ts";
import { findCases } from "../rows/case-list/find-cases.ts";
import { listScope } from "../rows/case-list/list-scope.ts";
import { billParts, printableBills } from "../rows/printed-bill/printable-bills.ts";
import { recordAccess, type SchoolStaff } from "../rows/staff/staff.ts";

/** As many pages as a school prints at once. */
const mostBills = 200;

/** Which bills: of these cases, or of all that meet a filter. */
export type WantedBills = { serials: readonly string[] } | { filter: CaseFilter };

/**
 * The open bills of a school's own cases in one file, a page each: in the order of the serials, else the newest cases first, at most `mostBills`. Printing
 * them is kept in the trail.
 * @throws DomainError not_found where a serial is none of the school's or nothing meets the filter, bill_not_open where one of the serials has
 *   nothing to pay
 */
export async function schoolBillsPdf(deps: Deps, staff: SchoolStaff, wanted: WantedBills): Promise<Buffer> {
  const bills =
    "serials" in wanted
      ? await ofSerials(deps, staff, wanted.serials)
      : await ofFilter(deps, staff, wanted.filter);
  const serials = bills.map((bill) => bill.case.serial);
  await recordAccess(deps, staff, { action: "case.bills", subject: staff.schoolCode, details: { serials } });
  return deps.billPrinter.pdf(await printableBills(deps, bills));
}

type BillRow = Prisma.BillGetPayload<{ include: typeof billParts }>;

async function ofSerials(
  { db }: Deps,
  { schoolCode }: SchoolStaff,
  given: readonly string[],
): Promise<BillRow[]> {
  const serials = [...new Set(given)];
  const known = await db.cardCase.count({ where: { schoolCode, serial: { in: serials } } });
  // Another school's case answers as one that does not exist.
  if (known < serials.length) throw new DomainError("not_found");
  const bills = await db.bill.findMany({
    where: { state: "OPEN", case: { schoolCode, serial: { in: serials } } },
    include: billParts,
  });
  const found = new Map(bills.map((bill) => [bill.case.serial, bill]));
  return serials.map((serial) => {
    const bill = found.get(serial);
    if (!bill) throw new DomainError("bill_not_open");
    return bill;
  });
}

async function ofFilter(
  { db, now }: Deps,
  { schoolCode }: SchoolStaff,
  filter: CaseFilter,
): Promise<BillRow[]> {
  const found = await findCases(db, {
    scope: await listScope(db, schoolCode, now()),
    filter: { ...filter, billOpen: true },
    order: rowOrder({}, undefined),
    limit: mostBills,
  });
  const bills = await db.bill.findMany({
    where: { state: "OPEN", caseId: { in: found.map(({ caseId }) => caseId) } },
    include: billParts,
    orderBy: [{ case: { submittedAt: "desc" } }, { caseId: "desc" }],
  });
  if (bills.length === 0) throw new DomainError("not_found");
  return bills;
}
