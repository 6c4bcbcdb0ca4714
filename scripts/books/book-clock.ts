import type { PrismaClient } from "#prisma/generated/client.ts";

/** The clock of the books: never before their newest row, as where a demo moved its own clock ahead. */
export async function bookClock(db: PrismaClient): Promise<() => Date> {
  const { _max } = await db.ledgerTransaction.aggregate({ _max: { bookedAt: true } });
  const ahead = Math.max(0, (_max.bookedAt?.getTime() ?? 0) - Date.now());
  return () => new Date(Date.now() + ahead);
}
