import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import type { Simulator } from "../../simulator/server.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, deliver, postRaw, saidTo, signatureOf } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

let database: TestDatabase;
let simulator: Simulator;
let running: Awaited<ReturnType<typeof runningBot>>;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
  running = await runningBot(database, simulator);
});
afterAll(async () => {
  await running.close();
  await simulator.close();
  await database.close();
});

const send = (...events: object[]) => deliver(running.origin, SECRET, ...events);
const stored = () => database.db.inboxEvent.count();

it("knows LINE's signature of a known body", async () => {
  const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}';
  const other = await runningBot(database, simulator, { channelSecret: "8c570fa6dd201bb328f1c1eac23a96d8" });
  const response = await postRaw(other.origin, body, "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=");
  expect(response.status).toBe(200);
  await other.close();
});

it("refuses a forged or missing signature and stores nothing", async () => {
  const before = await stored();
  const body = JSON.stringify({ events: [anEvent(simulator, aFriend(simulator))] });
  for (const signature of [
    undefined,
    "",
    "AAAA",
    signatureOf("another secret", body),
    signatureOf(SECRET, `${body} `),
  ]) {
    const response = await postRaw(running.origin, body, signature);
    expect(response.status).toBe(401);
    expect((await response.json()).error.code).toBe("bad_signature");
  }
  expect(await stored()).toBe(before);
});

it("signs what was sent, not what it means: emoji escaped by LINE pass", async () => {
  const student = aFriend(simulator);
  const event = anEvent(simulator, student, { message: { type: "text", id: "1", text: "🤨進度" } });
  const body = JSON.stringify({ events: [event] }).replace("🤨", "\\uD83E\\uDD28");
  expect(body).toContain("\\uD83E\\uDD28");
  expect((await postRaw(running.origin, body, signatureOf(SECRET, body))).status).toBe(200);
  await eventually(() => expect(saidTo(student)).toHaveLength(1));
});

it("refuses what is not JSON or not a callback", async () => {
  for (const body of ["", "{", "null", "[]", '{"events":1}', "events"])
    expect((await postRaw(running.origin, body, signatureOf(SECRET, body))).status, body).toBe(400);
});

it("refuses two megabytes before it reads them", async () => {
  const body = JSON.stringify({ events: [], padding: "x".repeat(2_000_000) });
  expect((await postRaw(running.origin, body, signatureOf(SECRET, body))).status).toBe(413);
  const justBelow = JSON.stringify({ events: [], padding: "x".repeat(1_000_000) });
  expect((await postRaw(running.origin, justBelow, signatureOf(SECRET, justBelow))).status).toBe(200);
});

it("takes an empty list, as the console's button sends it", async () => {
  expect(await send()).toBe(200);
});

it("stores events of unknown types and of no one, and says nothing", async () => {
  const student = aFriend(simulator);
  const before = await stored();
  const events = [
    anEvent(simulator, student, { type: "somethingNew", message: undefined, surprise: { deep: [1] } }),
    anEvent(simulator, student, { mode: "standby", replyToken: undefined }),
    anEvent(simulator, student, { type: "accountLink", source: undefined, replyToken: undefined }),
    anEvent(simulator, student, { type: "unsend", unsend: { messageId: "1" }, message: undefined }),
  ];
  expect(await send(...events)).toBe(200);
  await eventually(async () => {
    expect(await stored()).toBe(before + 4);
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0);
  });
  expect(saidTo(student)).toEqual([]);
});

it("leaves out what is no event and takes the others of the same call", async () => {
  const student = aFriend(simulator);
  expect(await send(null as never, "x" as never, { type: 1 }, anEvent(simulator, student))).toBe(200);
  await eventually(() => expect(saidTo(student)).toHaveLength(1));
});

it("answers an event once, however often it is delivered", async () => {
  const student = aFriend(simulator);
  const event = anEvent(simulator, student);
  const again = { ...event, deliveryContext: { isRedelivery: true } };
  const statuses = await Promise.all([send(event), send(event), send(event, event), send(again)]);
  expect(statuses).toEqual([200, 200, 200, 200]);
  await eventually(() => expect(saidTo(student)).toHaveLength(1));
  expect(await send(again)).toBe(200);
  await running.bot.recover();
  expect(saidTo(student)).toHaveLength(1);
});

it("takes text that PostgreSQL cannot hold without harming its neighbours", async () => {
  const students = [aFriend(simulator), aFriend(simulator)];
  const texts = ["a\u0000b", "\ud83e half", "{", "<b>", "\u202e\u200b", "x".repeat(5_000)];
  const events = texts.flatMap((text) =>
    students.map((student) => anEvent(simulator, student, { message: { type: "text", id: "1", text } })),
  );
  expect(await send(...events)).toBe(200);
  await eventually(() => {
    for (const student of students) expect(saidTo(student).length).toBeGreaterThanOrEqual(texts.length);
  });
});

it("takes what LINE would never send without harming its neighbours, nor itself", async () => {
  const student = aFriend(simulator);
  const other = aFriend(simulator);
  const source = (userId: unknown) => ({ source: { type: "user", userId } });
  const odd = [
    { webhookEventId: "\u0000" },
    { webhookEventId: `a\u0000b${crypto.randomUUID()}` },
    { webhookEventId: `\ud83e${crypto.randomUUID()}` },
    { webhookEventId: "x".repeat(65) },
    source("\u0000"),
    source(`U\u0000${crypto.randomUUID()}`),
    source(`U\udc00${crypto.randomUUID()}`),
    source("x".repeat(65)),
    source(7),
    { source: "U1" },
    { source: undefined },
    ...[1e308, -1, 1e20, "soon", null].map((timestamp) => ({ timestamp })),
  ].map((changes) =>
    anEvent(simulator, other, { ...changes, message: { type: "text", id: "1", text: "進度" } }),
  );
  expect(await send(...odd, anEvent(simulator, student))).toBe(200);
  await eventually(() => expect(saidTo(student)).toHaveLength(1));
  await eventually(async () =>
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0),
  );
  expect(await send(anEvent(simulator, aFriend(simulator)))).toBe(200);
});

it.each([
  { type: 1 },
  { message: "進度" },
  { message: { type: "text", id: 7, text: "進度" } },
  { message: { type: "text", id: "1", text: ["進度"] } },
  { type: "postback", postback: { data: 1 } },
  { mode: 1 },
  { source: { type: 1, userId: "U1" } },
])("stores an event that is not as LINE describes it, and says nothing: %j", async (changes) => {
  const student = aFriend(simulator);
  const event = anEvent(simulator, student, changes);
  expect(await send(event)).toBe(200);
  await eventually(async () => {
    const { webhookEventId } = event;
    const row = await database.db.inboxEvent.findUniqueOrThrow({ where: { webhookEventId } });
    expect(row).toMatchObject({ event: { type: "odd" }, answeredAt: expect.any(Date), error: null });
  });
  expect(saidTo(student)).toEqual([]);
});

it("takes an event nested beyond measure, and those of others at the same moment", async () => {
  const student = aFriend(simulator);
  const depth = 100_000;
  const nested = `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const event = anEvent(simulator, student, {
    extra: "NESTED",
    message: { type: "text", id: "1", text: "進度" },
  });
  const body = JSON.stringify({ events: [event] }).replace('"NESTED"', nested);
  const escaped = body.replace("進度", "\\u9032\\ud83e\\udd28");
  const neighbour = aFriend(simulator);
  const [status, other, deep] = await Promise.all([
    postRaw(running.origin, body, signatureOf(SECRET, body)).then((answer) => answer.status),
    send(anEvent(simulator, neighbour)),
    postRaw(running.origin, escaped, signatureOf(SECRET, escaped)).then((answer) => answer.status),
  ]);
  expect([status, other]).toEqual([200, 200]);
  expect([200, 400]).toContain(deep);
  await eventually(() => {
    expect(saidTo(student)).toHaveLength(1);
    expect(saidTo(neighbour)).toHaveLength(1);
  });
});

it("answers in a room and leaves nothing behind of a message from nowhere", async () => {
  const student = aFriend(simulator);
  const roomId = "R4af4980629c0123456789abcdef01234";
  const spoken = { message: { type: "text", id: "468789577898262530", text: "進度" } };
  expect(
    await send(
      anEvent(simulator, student, { ...spoken, source: { type: "room", roomId, userId: student.userId } }),
      anEvent(simulator, student, { ...spoken, source: undefined }),
      anEvent(simulator, student, { ...spoken, source: undefined, replyToken: undefined }),
    ),
  ).toBe(200);
  await eventually(async () => {
    expect(saidTo(student).join()).toContain("群組");
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0);
  });
  expect(saidTo(student)).toHaveLength(1);
});

it("declines once in a group and then keeps quiet", async () => {
  const groupId = "C4af4980629c0123456789abcdef01234";
  const inGroup = () =>
    anEvent(simulator, aFriend(simulator), {
      source: { type: "group", groupId },
      webhookEventId: crypto.randomUUID(),
    });
  const calls: string[] = [];
  const quiet = await runningBot(database, simulator, {
    line: {
      reply: async (_token, messages) => {
        calls.push(JSON.stringify(messages));
        return { kind: "delivered" };
      },
      push: () => Promise.reject(new Error("no push")),
      showLoading: () => Promise.resolve(),
      content: () => Promise.reject(new Error("no content")),
      quota: async () => undefined,
    },
  });
  for (let time = 0; time < 3; time++) await deliver(quiet.origin, SECRET, inGroup());
  await quiet.close();
  expect(calls).toHaveLength(1);
  expect(calls[0]).toContain("群組");
});

it("keeps in mind who blocked the account", async () => {
  const student = aFriend(simulator);
  const blockedAt = async () =>
    (await database.db.student.findUnique({ where: { lineUserId: student.userId } }))?.blockedAt;
  await send(anEvent(simulator, student, { type: "unfollow", message: undefined, replyToken: undefined }));
  await eventually(async () => expect(await blockedAt()).toBeInstanceOf(Date));
  await send(anEvent(simulator, student, { type: "follow", message: undefined }));
  await eventually(async () => expect(await blockedAt()).toBeNull());
  await eventually(() => expect(saidTo(student)).toHaveLength(1));
});
