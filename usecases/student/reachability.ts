import type { Deps } from "../ports/deps.ts";
import { orderMenu } from "../rows/menu/order-menu.ts";
import { findOrCreateStudent } from "../rows/student/line-account.ts";

/** The student blocked the account: a push would be swallowed silently. A second time changes nothing. */
export async function markBlocked(deps: Pick<Deps, "db" | "now">, lineUserId: string): Promise<void> {
  const { id } = await findOrCreateStudent(deps, lineUserId);
  await deps.db.student.updateMany({ where: { id, blockedAt: null }, data: { blockedAt: deps.now() } });
}

/** The student added the account, or took the block back; LINE may have forgotten which menu she saw. */
export async function markReachable(
  { db, now }: Pick<Deps, "db" | "now">,
  lineUserId: string,
): Promise<void> {
  const student = await db.student.findUnique({ where: { lineUserId, blockedAt: { not: null } } });
  if (!student) return;
  await db.student.update({ where: { id: student.id }, data: { blockedAt: null } });
  await orderMenu(db, student.id, now(), { anew: true });
}
