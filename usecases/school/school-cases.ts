import type { Review } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { type CaseFilter, caseFilter } from "../rows/case/case-filter.ts";
import { casesPage, type PageRequest } from "../rows/case/cases-page.ts";
import type { StaffCaseView } from "../rows/case/staff-case-view.ts";
import type { Page } from "../rows/keyset.ts";
import { recordAccess } from "../rows/staff/record-access.ts";
import type { SchoolStaff } from "../rows/staff/staff.ts";

type ReadDeps = Pick<Deps, "db" | "now">;

/** A page of the cases of the clerk's own school, newest first. */
export async function schoolCases(
  deps: ReadDeps,
  staff: SchoolStaff,
  filter: CaseFilter & PageRequest,
): Promise<Page<StaffCaseView>> {
  const { schoolCode } = staff;
  const page = await casesPage(deps.db, { AND: [{ schoolCode }, caseFilter(filter)] }, filter);
  if (page.items.length > 0) {
    const details = { serials: page.items.map(({ serial }) => serial) };
    await recordAccess(deps, staff, { action: "case.list", subject: schoolCode, details });
  }
  return page;
}

/** How many cases of the school meet the filter, by review; the filter's own review is left aside. */
export async function countSchoolCases(
  { db }: ReadDeps,
  { schoolCode }: SchoolStaff,
  filter: CaseFilter,
): Promise<Record<Review, number>> {
  const groups = await db.cardCase.groupBy({
    by: ["review"],
    where: { AND: [{ schoolCode }, caseFilter({ ...filter, review: undefined })] },
    _count: true,
  });
  const counts = { PENDING: 0, APPROVED: 0, RETURNED: 0 };
  for (const { review, _count } of groups) counts[review] = _count;
  return counts;
}
