import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { whereOpen } from "../rows/case/open-cases.ts";
import { dropDeskNotices } from "../rows/notice/desk-notices.ts";
import { forgottenLineUserId } from "../rows/student/line-account.ts";
import { type LockedStudent, lockStudent } from "../rows/student/lock-student.ts";
import { eraseContactsOf } from "./erase-cases.ts";

/** Forgets students who asked for it and whose last case is over now, once they were told so. */
export async function finishDeletions(
  deps: Pick<Deps, "db" | "now" | "seal">,
  limit: number,
): Promise<number> {
  const students = await deps.db.student.findMany({
    where: { deletionRequestedAt: { not: null }, cases: { none: whereOpen } },
    select: { id: true },
    take: limit,
  });
  let count = 0;
  for (const { id } of students) if (await deps.db.$transaction((tx) => forgetIfOver(tx, deps, id))) count++;
  return count;
}

/**
 * The same for one student, in the caller's transaction.
 * @returns false while a case is under way, or a notice is on its way to her
 */
export async function forgetIfOver(
  tx: Tx,
  deps: Pick<Deps, "now" | "seal">,
  studentId: string,
): Promise<boolean> {
  const student = await lockStudent(tx, studentId);
  const open = await tx.cardCase.count({ where: { studentId, ...whereOpen } });
  const notices = await tx.notice.count({ where: { lineUserId: student.lineUserId, state: "PENDING" } });
  if (open > 0 || notices > 0) return false;
  await forgetStudent(tx, deps, student);
  return true;
}

/**
 * Takes the LINE account off everything that the law still keeps; the account is a stranger afterwards. Callers hold
 * the student's lock and know that no case of hers is under way.
 */
async function forgetStudent(
  tx: Tx,
  { now, seal }: Pick<Deps, "now" | "seal">,
  { id, lineUserId }: LockedStudent,
): Promise<void> {
  const at = now();
  await dropLoose(tx, { id, lineUserId }, at);
  await eraseContactsOf(tx, { studentId: id }, { seal, at });
  await tx.photo.updateMany({ where: { studentId: id, deletedAt: null }, data: { deletedAt: at } });
  await tx.cardCase.updateMany({
    where: { studentId: id, progress: "LAPSED" },
    data: { photoId: null, photoMode: null },
  });
  await tx.menuLink.deleteMany({ where: { studentId: id } });
  await tx.caseBinding.deleteMany({ where: { studentId: id } });
  await tx.notice.deleteMany({ where: { lineUserId, state: { not: "PENDING" } } });
  await tx.student.update({
    where: { id },
    data: {
      lineUserId: forgottenLineUserId(id),
      blockedAt: null,
      deletionRequestedAt: null,
      sessionEpoch: { increment: 1 },
    },
  });
}

/**
 * Deletes what no case needs: the form, photos that no case names, the conversation, messages that were answered, and talks with a
 * person, which end with it.
 */
export async function dropLoose(
  tx: Tx,
  { id, lineUserId }: { id: string; lineUserId: string },
  at: Date,
): Promise<void> {
  await tx.draft.deleteMany({ where: { studentId: id } });
  await tx.photo.updateMany({
    where: { studentId: id, deletedAt: null, cases: { none: {} } },
    data: { deletedAt: at },
  });
  await tx.handOff.deleteMany({ where: { studentId: id } });
  await dropDeskNotices(tx, lineUserId);
  await tx.conversation.deleteMany({ where: { lineUserId } });
  await tx.inboxEvent.deleteMany({ where: { lineUserId, answeredAt: { not: null } } });
}
