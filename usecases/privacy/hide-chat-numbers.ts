import type { Deps } from "../ports/deps.ts";

/**
 * Blots out the digits of answered chat texts that have six and more, where an ID, telephone or account number may be.
 * Until an event is answered it stays as it was sent, since its step may have to be taken again.
 * @returns how many texts
 */
export function hideChatNumbers({ db }: Pick<Deps, "db">, limit = 500): Promise<number> {
  // The condition is that of the index InboxEvent_digits_idx, which a text leaves by being blotted out.
  return db.$executeRaw`
    UPDATE "InboxEvent" SET "event" = jsonb_set(
      "event", '{message,text}', to_jsonb(regexp_replace("event" #>> '{message,text}', '[0-9０-９]', '●', 'g'))
    )
    WHERE "webhookEventId" IN (
      SELECT "webhookEventId" FROM "InboxEvent"
      WHERE "event" #>> '{message,text}' ~ '([0-9０-９][^0-9０-９]*){6}' AND "answeredAt" IS NOT NULL
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`;
}
