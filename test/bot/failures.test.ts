import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { onServer } from "#test/support/server.ts";
import type { SendResult } from "#usecases/ports/line-messaging.ts";
import { hex32 } from "../../simulator/ids.ts";
import type { Simulator } from "../../simulator/server.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, deliver, saidTo } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

let database: TestDatabase;
let simulator: Simulator;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
});
afterAll(async () => {
  await simulator.close();
  await database.close();
});

/** A LINE that answers as told, one after the other, and then delivers. */
function lineThat(...results: SendResult[]) {
  const calls: { how: string; key: string | undefined }[] = [];
  const next = async (how: string, key?: string): Promise<SendResult> => {
    calls.push({ how, key });
    return results.shift() ?? { kind: "delivered" };
  };
  const line = {
    reply: () => next("reply"),
    push: (_to: string, _messages: unknown, key: string) => next("push", key),
    showLoading: () => Promise.resolve(),
    content: () => Promise.reject(new Error("no content")),
    quota: async () => undefined,
  };
  return { line, calls };
}

const unanswered = () => database.db.inboxEvent.count({ where: { answeredAt: null } });

it("pushes under one key when the reply token is dead, and keeps the key when it must try again", async () => {
  const { line, calls } = lineThat({ kind: "invalidReplyToken" }, { kind: "retryable", reason: "500" });
  const { bot, deps, origin, close } = await runningBot(database, simulator, { line });
  await deliver(origin, SECRET, anEvent(simulator, aFriend(simulator)));
  await eventually(() => expect(calls).toHaveLength(2));
  expect(await unanswered()).toBe(1);
  // Well within the minute in which a dead token would tell that a reply had gone out: none had.
  deps.advance(5_000);
  await eventually(async () => {
    await bot.recover();
    expect(await unanswered()).toBe(0);
  });
  expect(calls.map(({ how }) => how)).toEqual(["reply", "push", "push"]);
  const pushes = calls.filter(({ how }) => how === "push");
  expect(new Set(pushes.map(({ key }) => key)).size).toBe(1);
  expect(pushes[0]?.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  await close();
});

it("tries a reply again whose outcome nobody saw, and takes a token that is used up for the answer's arrival", async () => {
  const { line, calls } = lineThat({ kind: "retryable", reason: "timeout" }, { kind: "invalidReplyToken" });
  const { bot, deps, origin, close } = await runningBot(database, simulator, { line });
  await deliver(origin, SECRET, anEvent(simulator, aFriend(simulator)));
  await eventually(() => expect(calls).toHaveLength(1));
  deps.advance(5_000);
  await eventually(async () => {
    await bot.recover();
    expect(await unanswered()).toBe(0);
  });
  expect(calls.map(({ how }) => how)).toEqual(["reply", "reply"]);
  await close();
});

it("pushes what it says to an event that is too old for its token, also after a crash", async () => {
  const { line, calls } = lineThat({ kind: "retryable", reason: "500" }, { kind: "invalidReplyToken" });
  const { bot, deps, origin, close } = await runningBot(database, simulator, { line });
  const timestamp = deps.now().getTime() - 21 * 60_000;
  await deliver(origin, SECRET, anEvent(simulator, aFriend(simulator), { timestamp }));
  await eventually(() => expect(calls).toHaveLength(1));
  deps.advance(5_000);
  await eventually(async () => {
    await bot.recover();
    expect(await unanswered()).toBe(0);
  });
  expect(calls.map(({ how }) => how)).toEqual(["reply", "reply", "push"]);
  await close();
});

it.each([
  ["group", "groupId", "C"],
  ["room", "roomId", "R"],
])("does not push to a %s, where every member is billed", async (type, name, letter) => {
  const { line, calls } = lineThat({ kind: "invalidReplyToken" });
  const { origin, close } = await runningBot(database, simulator, { line });
  const event = anEvent(simulator, aFriend(simulator), { source: { type, [name]: letter + hex32() } });
  await deliver(origin, SECRET, event);
  await eventually(async () => expect(await unanswered()).toBe(0));
  expect(calls.map(({ how }) => how)).toEqual(["reply"]);
  await close();
});

it("notes an answer that LINE refuses as undelivered and goes on with the next", async () => {
  const { line, calls } = lineThat({ kind: "refused", reason: "400 invalid property" });
  const { origin, close } = await runningBot(database, simulator, { line });
  const student = aFriend(simulator);
  const next = anEvent(simulator, student);
  const refused = anEvent(simulator, student, { timestamp: next.timestamp - 1 });
  await deliver(origin, SECRET, refused, next);
  await eventually(() => expect(calls).toHaveLength(2));
  await eventually(async () => expect(await unanswered()).toBe(0));
  const row = await database.db.inboxEvent.findUnique({
    where: { webhookEventId: String(refused.webhookEventId) },
  });
  expect(row?.error).toContain("400");
  await close();
});

it("gives up an answer that cannot be built any more, and goes on with the next", async () => {
  const student = aFriend(simulator);
  const { bot, deps, origin, close } = await runningBot(database, simulator);
  const webhookEventId = randomUUID();
  const answer = {
    language: "en",
    conversationId: "-",
    state: "idle",
    parts: [{ kind: "ofAnotherVersion" }],
  };
  await database.db.inboxEvent.create({
    data: {
      webhookEventId,
      lineUserId: student.userId,
      event: { type: "message", webhookEventId, source: { type: "user", userId: student.userId } },
      answer: { by: "push", answer },
      occurredAt: deps.now(),
      receivedAt: deps.now(),
      handledAt: deps.now(),
    },
  });
  await deliver(origin, SECRET, anEvent(simulator, student));
  await eventually(async () => {
    deps.advance(60_000);
    await bot.recover();
    expect(await unanswered()).toBe(0);
  });
  expect(saidTo(student)).toHaveLength(1);
  const row = await database.db.inboxEvent.findUnique({ where: { webhookEventId } });
  expect(row).toMatchObject({ error: "TypeError", attempts: 7 });
  await close();
});

it("says sorry, with a number to name, when an event cannot be handled at the third try", async () => {
  const student = aFriend(simulator);
  const { bot, deps, origin, close } = await runningBot(database, simulator, {
    seal: {
      seal: () => {
        throw new Error("the key is gone");
      },
      open: () => {
        throw new Error("the key is gone");
      },
      hash: String,
    },
  });
  // A draft whose personal numbers cannot be opened, and no conversation: it cannot be found out where she was.
  const { id: studentId } = await database.db.student.create({ data: { lineUserId: student.userId } });
  const fields = { consent: { accepted: true, noticeVersion: "2026-11" }, mobile: "sealed" };
  await database.db.draft.create({ data: { studentId, fields, updatedAt: deps.now() } });
  await deliver(origin, SECRET, anEvent(simulator, student));
  await eventually(async () => {
    deps.advance(10_000);
    await bot.recover();
    expect(saidTo(student)).toHaveLength(1);
  });
  expect(saidTo(student)[0]).toMatch(/系統剛剛出了點問題[\s\S]*代碼 \d+/);
  await close();
});

it("loses nothing when the database cuts its connection in the middle", async () => {
  const { bot, origin, close } = await runningBot(database, simulator);
  const students = Array.from({ length: 10 }, () => aFriend(simulator));
  const cut = () =>
    onServer(database.url, (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bot-inbox' and datname = current_database()",
      ),
    );
  const events = students.map((student) => anEvent(simulator, student));
  const [statuses] = await Promise.all([
    Promise.all(events.map((event) => deliver(origin, SECRET, event))),
    cut(),
  ]);
  // What was not taken is sent again, as LINE does.
  const again = events.filter((_, index) => statuses[index] !== 200);
  await eventually(async () => {
    for (const event of again) expect(await deliver(origin, SECRET, event)).toBe(200);
  });
  await eventually(async () => {
    await bot.recover();
    expect(await unanswered()).toBe(0);
  });
  for (const student of students) expect(saidTo(student)).toHaveLength(1);
  await close();
});
