import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aJpeg } from "#test/factories/photo.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { messageId } from "../../simulator/ids.ts";
import type { Simulator } from "../../simulator/server.ts";
import type { Student } from "../../simulator/students/student.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, buttonData, deliver, saidTo } from "./support/line-user.ts";
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

interface Child {
  process: ChildProcess;
  origin: string;
}

async function aChild(): Promise<Child> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    LINE_URL: simulator.url,
    LINE_TOKEN: simulator.world.settings.LINE_CHANNEL_ACCESS_TOKEN,
  };
  const child = fork(path.join(import.meta.dirname, "support/bot-child.ts"), { env });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { process: child, origin: `http://127.0.0.1:${port}` };
}

async function turn(child: Child, student: Student, changes: Record<string, unknown>): Promise<void> {
  const before = saidTo(student).length;
  await deliver(child.origin, SECRET, anEvent(simulator, student, changes));
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(before));
}

const text = (words: string) => ({ message: { type: "text", id: "1", text: words } });
const tap = (student: Student, button: string) => ({
  type: "postback",
  message: undefined,
  postback: { data: buttonData(student, button) },
});

/** Walks to the last question, is killed at the point named while it handles the answer, and is made good by a sweep. */
async function killedAt(
  point: string,
  last = (student: Student): Record<string, unknown> => tap(student, "newCard"),
): Promise<{ student: Student; before: number }> {
  const child = await aChild();
  const student = aFriend(simulator);
  await turn(child, student, text("我的卡不見了"));
  await turn(child, student, tap(student, "agree"));
  const before = saidTo(student).length;
  child.process.send(point);
  await once(child.process, "message");
  const gone = once(child.process, "exit");
  await deliver(child.origin, SECRET, anEvent(simulator, student, last(student))).catch(() => undefined);
  expect((await gone)[1]).toBe("SIGKILL");
  return { student, before };
}

/** Messages of the answer: the record of her consent, and the way into the form. */
const anAnswer = 2;

it.each([
  ["its effects, before the answer was on its way", "step", 0],
  ["the answer was on its way, before LINE had it", "beforeReply", 0],
  ["the answer went out, before the step was stored", "afterReply", 1],
  ["LINE failed to answer whether it took the reply, and the answer was kept", "afterKept", 1],
  ["LINE refused the reply, and the answer was kept", "afterKeptUnsent", 0],
] as const)("answers once when the process is killed after %s", async (_name, point, saidBefore) => {
  const { student, before } = await killedAt(point);
  expect(saidTo(student).length).toBe(before + saidBefore * anAnswer);
  const other = await runningBot(database, simulator);
  // What failed once is tried again a second later.
  other.deps.advance(5_000);
  // The server notices a moment later that the connection, and with it the lock, is gone.
  await eventually(async () => {
    await other.bot.recover();
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0);
  });
  expect(saidTo(student).slice(before)).toHaveLength(anAnswer);
  expect(saidTo(student).at(-1)).toContain("掛失暨補發");
  expect(simulator.world.quota.used).toBe(0);
  const draft = await database.db.draft.findFirst({ where: { student: { lineUserId: student.userId } } });
  expect(draft?.fields).toMatchObject({ category: "LOSS_REISSUE" });
  const conversation = await database.db.conversation.findUnique({ where: { lineUserId: student.userId } });
  expect(conversation?.state).toBe("fillingForm");
  await other.close();
});

it.each(["beforeReply", "afterKeptUnsent"])(
  "pushes the answer, once, when the reply token died with the process (%s)",
  async (point) => {
    const { student, before } = await killedAt(point);
    const other = await runningBot(database, simulator);
    other.deps.advance(120_000);
    simulator.world.clock.advance(120_000);
    await eventually(async () => {
      await other.bot.recover();
      expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0);
    });
    await other.bot.recover();
    expect(saidTo(student).slice(before)).toHaveLength(anAnswer);
    expect(student.entries.at(-1)?.via).toBe("push");
    await other.close();
  },
);

it.each([
  ["step", 0],
  ["beforeReply", 0],
  ["afterReply", 1],
] as const)("takes one photo, and one request for a person, when killed at %s", async (point, saidBefore) => {
  const bytes = await aJpeg();
  const id = messageId();
  simulator.world.contents.set(id, { type: "image/jpeg", bytes });
  const picture = { message: { type: "image", id, contentProvider: { type: "line" } } };
  const killed = [await killedAt(point, () => picture), await killedAt(point, () => text("真人客服"))];
  for (const { student, before } of killed) expect(saidTo(student).length - before > 0).toBe(saidBefore > 0);
  const other = await runningBot(database, simulator);
  await eventually(async () => {
    await other.bot.recover();
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0);
  });
  const [photographed, waiting] = killed.map(({ student, before }) => ({
    userId: student.userId,
    said: saidTo(student).slice(before),
  }));
  expect(photographed?.said.filter((said) => said.includes("照片收到了"))).toHaveLength(1);
  expect(waiting?.said).toHaveLength(1);
  const of = (lineUserId: string | undefined) => ({ where: { student: { lineUserId: lineUserId! } } });
  expect(await database.db.photo.count(of(photographed?.userId))).toBe(1);
  expect((await database.db.draft.findFirst(of(photographed?.userId)))?.fields).toHaveProperty(
    "photo.photoId",
  );
  expect(await database.db.handOff.count(of(waiting?.userId))).toBe(1);
  await other.close();
});
