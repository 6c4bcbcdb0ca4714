import { DomainError } from "#domain/errors.ts";
import type { CaseHistory, Review } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { schoolCaseId } from "../rows/case/case-access.ts";
import { type CaseFilter, caseFilter, casesPage, type PageRequest } from "../rows/case/cases-page.ts";
import { type StaffCaseView, staffCaseInclude, staffCaseViews } from "../rows/case/staff-case-view.ts";
import type { Page } from "../rows/keyset.ts";
import { recordAccess, type SchoolStaff } from "../rows/staff/staff.ts";

type ReadDeps = Pick<Deps, "db" | "now">;

/** A page of the cases of the clerk's own school, newest first. */
export function schoolCases(
  deps: ReadDeps,
  staff: SchoolStaff,
  filter: CaseFilter & PageRequest,
): Promise<Page<StaffCaseView>> {
  return casesPage(deps, staff, staff.schoolCode, filter);
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

export type StaffCaseDetail = StaffCaseView & { history: CaseHistory[] };

/**
 * One case of the own school with its history, oldest first.
 * @throws DomainError not_found
 */
export async function schoolCase(
  deps: Pick<Deps, "db" | "now">,
  staff: SchoolStaff,
  serial: string,
): Promise<StaffCaseDetail> {
  const id = await schoolCaseId(deps, staff, serial);
  await recordAccess(deps, staff, { action: "case.view", subject: serial });
  const row = await deps.db.cardCase.findUniqueOrThrow({
    where: { id },
    include: { ...staffCaseInclude, history: { orderBy: { id: "asc" } } },
  });
  const [view] = await staffCaseViews(deps.db, [row], deps.now());
  return { ...view!, history: row.history };
}

/**
 * The photo for the new card, a JPEG.
 * @throws DomainError not_found when there is no such case here, or no photo with it
 */
export async function casePhoto(
  deps: Pick<Deps, "db" | "now" | "photos">,
  staff: SchoolStaff,
  serial: string,
): Promise<Buffer> {
  const id = await schoolCaseId(deps, staff, serial);
  const { photo } = await deps.db.cardCase.findUniqueOrThrow({ where: { id }, select: { photo: true } });
  const jpeg = photo && !photo.deletedAt ? await deps.photos.get(photo.id) : undefined;
  if (!jpeg) throw new DomainError("not_found");
  await recordAccess(deps, staff, { action: "case.photo", subject: serial });
  return jpeg;
}
