import type { Deps } from "../ports/deps.ts";
import { dropDraftPhoto } from "../rows/draft/draft-row.ts";
import { lockStudent } from "../rows/student/lock-student.ts";

/** What became of an unsent message's photo; undefined when it had none. */
export type UnsentPhoto = "deleted" | "kept" | undefined;

/**
 * A student took a message back: its photo is deleted and leaves her form. One that she has submitted belongs to the case and stays
 * until the card is made, as the notices say. A second time changes nothing.
 */
export async function unsendPhoto(
  { db, now, photos }: Pick<Deps, "db" | "now" | "photos">,
  lineUserId: string,
  lineMessageId: string,
): Promise<UnsentPhoto> {
  const photo = await db.photo.findFirst({ where: { lineMessageId, student: { lineUserId } } });
  if (!photo) return undefined;
  const submitted = await db.$transaction(async (tx) => {
    await lockStudent(tx, photo.studentId);
    if ((await tx.cardCase.count({ where: { photoId: photo.id } })) > 0) return true;
    await tx.photo.updateMany({ where: { id: photo.id, deletedAt: null }, data: { deletedAt: now() } });
    await dropDraftPhoto(tx, photo, now());
    return false;
  });
  if (submitted) return "kept";
  await photos.delete(photo.id);
  await db.photo.updateMany({ where: { id: photo.id, fileGoneAt: null }, data: { fileGoneAt: now() } });
  return "deleted";
}
