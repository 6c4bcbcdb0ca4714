import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { studentPhoto } from "../rows/photo/student-photo.ts";
import type { PhotoCheck } from "./photo-checks.ts";

/**
 * The JPEG of a photo, to the student who gave it.
 * @throws DomainError not_found, also for a photo of somebody else
 */
export async function showPhoto(
  { db, photos }: Pick<Deps, "db" | "photos">,
  studentId: string,
  photoId: string,
) {
  const photo = await studentPhoto(db, studentId, photoId);
  const jpeg = photo && (await photos.get(photo.id));
  if (!jpeg) throw new DomainError("not_found");
  return jpeg;
}

/**
 * What was found when a photo came in, to the student who gave it.
 * @throws DomainError not_found, also for a photo of somebody else
 */
export async function showPhotoChecks(
  { db }: Pick<Deps, "db">,
  studentId: string,
  photoId: string,
): Promise<PhotoCheck[]> {
  const photo = await studentPhoto(db, studentId, photoId);
  if (!photo) throw new DomainError("not_found");
  return photo.checks as unknown as PhotoCheck[];
}
