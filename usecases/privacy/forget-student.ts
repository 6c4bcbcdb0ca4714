import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { forgottenLineUserId } from "../rows/student/forgotten.ts";
import type { LockedStudent } from "../rows/student/lock-student.ts";
import { dropLoose } from "./drop-loose.ts";
import { eraseContactsOf } from "./erase-cases.ts";

/**
 * Takes the LINE account off everything that the law still keeps; the account is a stranger afterwards. Callers hold
 * the student's lock and know that no case of hers is under way.
 */
export async function forgetStudent(
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
  await tx.handOff.deleteMany({ where: { studentId: id } });
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
