import type { Deps } from "../ports/deps.ts";

/** What a student was not told because she had blocked the account. */
export interface MissedNotices {
  /** Notice.id, oldest first. */
  ids: string[];
  caseIds: string[];
}

const why = { state: "PARKED", error: "blocked" } as const;

/** Pushes that were parked while she had blocked us. */
export async function missedNotices({ db }: Pick<Deps, "db">, lineUserId: string): Promise<MissedNotices> {
  const rows = await db.notice.findMany({
    where: { lineUserId, ...why },
    orderBy: { createdAt: "asc" },
    select: { id: true, caseId: true },
  });
  const caseIds = rows.flatMap(({ caseId }) => caseId ?? []);
  return { ids: rows.map(({ id }) => id), caseIds: [...new Set(caseIds)] };
}

/** An answer in the chat has told her of them. */
export async function settleMissed({ db, now }: Pick<Deps, "db" | "now">, ids: string[]): Promise<void> {
  await db.notice.updateMany({
    where: { id: { in: ids }, ...why },
    data: { state: "DELIVERED", deliveredAt: now(), error: null },
  });
}
