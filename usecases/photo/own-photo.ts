import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";

/**
 * The JPEG of a photo, to the student who gave it.
 * @throws DomainError not_found, also for a photo of somebody else
 */
export async function ownPhoto({ db, photos }: Deps, studentId: string, photoId: string): Promise<Buffer> {
  const photo = await db.photo.findFirst({ where: { id: photoId, studentId, deletedAt: null } });
  const jpeg = photo && (await photos.get(photo.id));
  if (!jpeg) throw new DomainError("not_found");
  return jpeg;
}
