import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { sealedDraft } from "../rows/draft/draft-row.ts";
import { lockStudent } from "../rows/student/lock-student.ts";

/** She may go back to one of the last few; older tries are of no use to anybody. */
const KEPT = 5;

/** Deletes a student's older pictures that neither a case nor her draft names, so that tries do not pile up. */
export async function dropUnusedPhotos(
  { db, now, photos }: Pick<Deps, "db" | "now" | "photos">,
  studentId: string,
): Promise<void> {
  const dropped = await db.$transaction(async (tx) => {
    // A submission that names one of them waits, and finds it gone; or is first, and keeps it.
    await lockStudent(tx, studentId);
    const ids = await unusedPhotos(tx, studentId);
    if (ids.length > 0) await tx.photo.updateMany({ where: { id: { in: ids } }, data: { deletedAt: now() } });
    return ids;
  });
  await Promise.all(dropped.map((id) => photos.delete(id)));
}

async function unusedPhotos(tx: Tx, studentId: string): Promise<string[]> {
  const named = (await sealedDraft(tx, studentId))?.photo?.photoId;
  const rows = await tx.photo.findMany({
    where: { studentId, deletedAt: null, cases: { none: {} }, ...(named && { id: { not: named } }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: KEPT,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
