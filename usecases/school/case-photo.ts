import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { schoolCaseId } from "../rows/case/case-access.ts";
import { recordAccess, type SchoolStaff } from "../rows/staff/staff.ts";

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
