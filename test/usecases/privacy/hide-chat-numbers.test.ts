import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { hideChatNumbers } from "#usecases/privacy/hide-chat-numbers.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function said(text: string, answeredAt: Date | null = new Date()) {
  const webhookEventId = randomUUID();
  const at = new Date();
  const event = { type: "message", message: { type: "text", id: "1234567890", text } };
  await database.db.inboxEvent.create({
    data: { webhookEventId, lineUserId: "U1", event, occurredAt: at, receivedAt: at, answeredAt },
  });
  return webhookEventId;
}

const textOf = async (webhookEventId: string) => {
  const { event } = await database.db.inboxEvent.findUniqueOrThrow({ where: { webhookEventId } });
  return event as { message: { text: string } };
};

it.each([
  ["我的身分證 A123456789", "我的身分證 A●●●●●●●●●"],
  ["Ａ１２３４５６７８９", "Ａ●●●●●●●●●"],
  ["0912-345-678\n謝謝", "●●●●-●●●-●●●\n謝謝"],
  ["09 12 34 56 78", "●● ●● ●● ●● ●●"],
  ["費用 120 元？", "費用 120 元？"],
])("keeps %j as %j", async (sent, kept) => {
  const id = await said(sent);
  while ((await hideChatNumbers(database)) > 0);
  expect(await textOf(id)).toMatchObject({ message: { id: "1234567890", text: kept } });
});

it("leaves an event alone until it is answered, and one without text always", async () => {
  const waiting = await said("A123456789", null);
  const sticker = randomUUID();
  const at = new Date();
  await database.db.inboxEvent.create({
    data: {
      webhookEventId: sticker,
      lineUserId: "U1",
      event: { type: "message", message: { type: "sticker", id: "1234567890" } },
      occurredAt: at,
      receivedAt: at,
      answeredAt: at,
    },
  });
  expect(await hideChatNumbers(database)).toBe(0);
  expect(await textOf(waiting)).toMatchObject({ message: { text: "A123456789" } });
  await database.db.inboxEvent.update({ where: { webhookEventId: waiting }, data: { answeredAt: at } });
  expect(await hideChatNumbers(database)).toBe(1);
  expect(await textOf(waiting)).toMatchObject({ message: { text: "A●●●●●●●●●" } });
});

it("goes by the index of such texts, however many others there are", async () => {
  const plan = await database.db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRaw`EXPLAIN SELECT 1 FROM "InboxEvent"
      WHERE "event" #>> '{message,text}' ~ '([0-9０-９][^0-9０-９]*){6}' AND "answeredAt" IS NOT NULL`;
  });
  expect(JSON.stringify(plan)).toContain("InboxEvent_digits_idx");
});
