import { DomainError } from "#domain/errors.ts";
import type { CaseHistory } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { schoolCaseId } from "../rows/case/case-access.ts";
import { type StaffCaseView, staffCaseInclude, staffCaseViews } from "../rows/case/staff-case-view.ts";
import type { CaseFilter } from "../rows/case-list/case-filter.ts";
import { casesPage, type PageRequest } from "../rows/case-list/cases-page.ts";
import { type CaseCounts, countCases } from "../rows/case-list/count-cases.ts";
import { listScope } from "../rows/case-list/list-scope.ts";
import type { Page } from "../rows/keyset.ts";
import { recordAccess, type SchoolStaff } from "../rows/staff/staff.ts";

type ReadDeps = Pick<Deps, "db" | "now">;

/** A page of the cases of the clerk's own school, newest first unless told. */
export function schoolCases(
  deps: ReadDeps,
  staff: SchoolStaff,
  filter: CaseFilter & PageRequest,
): Promise<Page<StaffCaseView>> {
  return casesPage(deps, staff, staff.schoolCode, filter);
}

/** How many cases of the school meet the filter, by review, progress and flag; see `countCases`. */
export async function countSchoolCases(
  { db, now }: ReadDeps,
  { schoolCode }: SchoolStaff,
  filter: CaseFilter,
): Promise<CaseCounts> {
  const scope = await listScope(db, schoolCode, now());
  return countCases(db, { ...scope, schoolCode }, filter);
}

export type StaffCaseDetail = Omit<StaffCaseView, "history"> & { history: CaseHistory[] };

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
  const { jpeg } = await keptPhoto(deps, staff, serial);
  await recordAccess(deps, staff, { action: "case.photo", subject: serial });
  return jpeg;
}

/**
 * The same as small as a row of the list shows it. The list's own entry in the trail says that it was shown.
 * @param listed whether this photo was in a list that this person was given
 * @throws DomainError not_found
 */
export async function caseThumbnail(
  deps: Pick<Deps, "db" | "now" | "photos" | "photoProcessor">,
  staff: SchoolStaff,
  { serial, listed }: { serial: string; listed: (photoId: string) => boolean },
): Promise<Buffer> {
  const { id, jpeg } = await keptPhoto(deps, staff, serial);
  if (!listed(id)) throw new DomainError("not_found");
  return deps.photoProcessor.thumbnail(jpeg);
}

async function keptPhoto(deps: Pick<Deps, "db" | "now" | "photos">, staff: SchoolStaff, serial: string) {
  const id = await schoolCaseId(deps, staff, serial);
  const { photo } = await deps.db.cardCase.findUniqueOrThrow({ where: { id }, select: { photo: true } });
  const jpeg = photo && !photo.deletedAt ? await deps.photos.get(photo.id) : undefined;
  if (!photo || !jpeg) throw new DomainError("not_found");
  return { id: photo.id, jpeg };
}
