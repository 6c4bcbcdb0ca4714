import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { ownedPhoto } from "../rows/photo/owned-photo.ts";
import type { PhotoCheck } from "./photo-checks.ts";

/**
 * The JPEG of a photo, to the student who gave it.
 * @throws DomainError not_found, also for a photo of somebody else
 */
export async function ownPhoto(
  { db, photos }: Pick<Deps, "db" | "photos">,
  studentId: string,
  photoId: string,
) {
  const photo = await ownedPhoto(db, studentId, photoId);
  const jpeg = photo && (await photos.get(photo.id));
  if (!jpeg) throw new DomainError("not_found");
  return jpeg;
}

/**
 * What was found when a photo came in, to the student who gave it.
 * @throws DomainError not_found, also for a photo of somebody else
 */
export async function ownPhotoChecks(
  { db }: Pick<Deps, "db">,
  studentId: string,
  photoId: string,
): Promise<PhotoCheck[]> {
  const photo = await ownedPhoto(db, studentId, photoId);
  if (!photo) throw new DomainError("not_found");
  return photo.checks as unknown as PhotoCheck[];
}
