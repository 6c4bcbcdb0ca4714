import type { Tx } from "../ports/transaction.ts";

/** Deletes what no case needs: the form, photos that no case names, the conversation, messages that were answered. */
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
  await tx.conversation.deleteMany({ where: { lineUserId } });
  await tx.inboxEvent.deleteMany({ where: { lineUserId, answeredAt: { not: null } } });
}
