import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { recordAccess } from "../staff/record-access.ts";
import type { SchoolStaff } from "../staff/staff.ts";
import { ownCaseId } from "./own-case.ts";

/**
 * The photo for the new card, a JPEG.
 * @throws DomainError not_found when there is no such case here, or no photo with it
 */
export async function casePhoto(
  deps: Pick<Deps, "db" | "now" | "photos">,
  staff: SchoolStaff,
  serial: string,
): Promise<Buffer> {
  const id = await ownCaseId(deps, staff, serial);
  const { photo } = await deps.db.cardCase.findUniqueOrThrow({ where: { id }, select: { photo: true } });
  const jpeg = photo && !photo.deletedAt ? await deps.photos.get(photo.id) : undefined;
  if (!jpeg) throw new DomainError("not_found");
  await recordAccess(deps, staff, { action: "case.photo", subject: serial });
  return jpeg;
}
