import { cutOff } from "#domain/privacy/retention.ts";
import type { Deps } from "../ports/deps.ts";

/** Deletes chat events that were answered long ago; LINE redelivers within days, so none of them can act again. */
export async function dropChats({ db, now }: Pick<Deps, "db" | "now">, limit: number): Promise<number> {
  const before = cutOff("chat", now());
  return db.$executeRaw`
    DELETE FROM "InboxEvent" WHERE "webhookEventId" IN (
      SELECT "webhookEventId" FROM "InboxEvent" WHERE "receivedAt" < ${before} AND "answeredAt" IS NOT NULL
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`;
}
