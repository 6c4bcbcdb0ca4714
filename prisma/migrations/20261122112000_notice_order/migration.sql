-- The notices of a student go out in the order in which they were queued, which their time alone does not tell.
ALTER TABLE "Notice" ADD COLUMN "seq" BIGSERIAL NOT NULL;
CREATE INDEX "Notice_pending_idx" ON "Notice" ("lineUserId", "seq") WHERE "state" = 'PENDING';

-- Chat texts with so many digits that they may be a personal number. Hiding the digits takes a row out of it.
CREATE INDEX "InboxEvent_digits_idx" ON "InboxEvent" ("webhookEventId")
  WHERE "event" #>> '{message,text}' ~ '([0-9０-９][^0-9０-９]*){6}';
