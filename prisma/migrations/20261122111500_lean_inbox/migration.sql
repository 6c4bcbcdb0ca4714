-- The event's own id is the key; `seq` only sorts and names. Every index of this table is paid for twice in every turn of the chat.
ALTER TABLE "InboxEvent" DROP CONSTRAINT "InboxEvent_pkey",
ADD CONSTRAINT "InboxEvent_pkey" PRIMARY KEY ("webhookEventId");

DROP INDEX "InboxEvent_webhookEventId_key";

DROP INDEX "InboxEvent_lineUserId_seq_idx";
CREATE INDEX "InboxEvent_lineUserId_idx" ON "InboxEvent"("lineUserId");

-- Written in every turn: room on the page lets the new version stay beside the old one, without touching the index.
ALTER TABLE "Conversation" SET (fillfactor = 60);

-- Answers left by the version before, which knew one way to send them.
UPDATE "InboxEvent" SET "answer" = jsonb_build_object('by', 'reply', 'answer', "answer")
  WHERE "answer" IS NOT NULL AND "answeredAt" IS NULL;
