import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { ownedPhoto } from "./owned-photo.ts";

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
