import type { Deps } from "../ports/deps.ts";
import { studentOf } from "./student-of.ts";

/** The student blocked the account: a push would be swallowed silently. A second time changes nothing. */
export async function markBlocked(deps: Pick<Deps, "db" | "now">, lineUserId: string): Promise<void> {
  const { id } = await studentOf(deps, lineUserId);
  await deps.db.student.updateMany({ where: { id, blockedAt: null }, data: { blockedAt: deps.now() } });
}

/** The student added the account, or took the block back. */
export async function markReachable({ db }: Pick<Deps, "db">, lineUserId: string): Promise<void> {
  await db.student.updateMany({ where: { lineUserId, blockedAt: { not: null } }, data: { blockedAt: null } });
}
