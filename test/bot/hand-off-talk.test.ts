import { randomUUID } from "node:crypto";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createLineMessaging } from "#adapters/line/line-messaging.ts";
import { fairClosing, nextOpening } from "#domain/desk-hours.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { answerHandOff } from "#usecases/hand-off/answer-hand-off.ts";
import { handOffThread } from "#usecases/hand-off/hand-off-thread.ts";
import { steerHandOff } from "#usecases/hand-off/steer-hand-off.ts";
import { tendHandOffs } from "#usecases/hand-off/tend-hand-offs.ts";
import type { Staff } from "#usecases/rows/staff/staff.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { setLanguage } from "#usecases/student/set-language.ts";
import { relayNotices } from "#worker/relay-notices.ts";
import type { Simulator } from "../../simulator/server.ts";
import type { Student } from "../../simulator/students/student.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, buttonData, deliver, saidTo } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

const minute = 60_000;
let database: TestDatabase;
let simulator: Simulator;
let running: Awaited<ReturnType<typeof runningBot>>;
let line: ReturnType<typeof createLineMessaging>;
let amy: Staff;
let operator: Staff;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
  running = await runningBot(database, simulator);
  line = createLineMessaging({
    apiUrl: simulator.url,
    dataApiUrl: simulator.url,
    channelAccessToken: simulator.world.settings.LINE_CHANNEL_ACCESS_TOKEN,
  });
  const account = { username: "amy", role: "clerk", password: "correct horse" } as const;
  amy = {
    ...account,
    schoolCode: "533302",
    id: await createStaffAccount(running.deps, { ...account, schoolCode: "533302" }),
  };
  const op = { username: "op", role: "operator", password: "correct horse" } as const;
  operator = { ...op, schoolCode: null, id: await createStaffAccount(running.deps, op) };
});
beforeEach(async () => {
  simulator.world.faults.clear();
  await database.db.notice.deleteMany();
});
afterAll(async () => {
  await running.close();
  await line.close();
  await simulator.close();
  await database.close();
});

const relay = () =>
  relayNotices({
    ...running.deps,
    line,
    log: pino({ level: "silent" }),
    menus: {},
    recoverInbox: async () => 0,
  } as never);

async function relayAll() {
  while ((await relay()) > 0);
}

async function hears(student: Student, changes: object) {
  expect(await deliver(running.origin, SECRET, anEvent(simulator, student, { ...changes }))).toBe(200);
  await eventually(async () =>
    expect(
      await database.db.inboxEvent.count({ where: { lineUserId: student.userId, answeredAt: null } }),
    ).toBe(0),
  );
}
let messages = 0;
const writes = (student: Student, text: string, id = String(++messages)) =>
  hears(student, { message: { type: "text", id, text } });
const taps = (student: Student, button: string) =>
  hears(student, { type: "postback", message: undefined, postback: { data: buttonData(student, button) } });

/** A student with a case at Amy's school who has asked for a person. */
async function waiting(language: "zh-TW" | "en" = "zh-TW") {
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  await setLanguage(running.deps, student.userId, language);
  await aCase(running.deps, { studentId });
  await database.db.notice.deleteMany();
  await writes(student, "真人客服");
  const { id } = await database.db.handOff.findFirstOrThrow({ where: { studentId, endedAt: null } });
  return { student, studentId, id, before: saidTo(student).length };
}

const answer = (id: string, text: string, { ends = false, by = amy } = {}) =>
  answerHandOff(running.deps, by, id, { messageId: randomUUID(), text, ends });
const since = (student: Student, before: number) => saidTo(student).slice(before);
const deliveryOf = async (id: string) =>
  (await handOffThread(running.deps, amy, id)).messages.map(({ delivery }) => delivery?.state ?? null);

it("tells outside hours when the desk opens next, and to write all the same", async () => {
  const { student } = await waiting();
  expect(saidTo(student).at(-1)).toContain("11/23（一）9:00 起回覆");
  expect(saidTo(student).at(-1)).toContain("請把問題直接寫在這裡");
});

it("brings her question to the desk and the answer to her chat by her own reply token, which is free", async () => {
  const { student, id, before } = await waiting();
  const used = simulator.world.quota.used;
  await writes(student, "我繳了兩次");
  expect(since(student, before)).toEqual([]);
  await answer(id, "查到了，第二筆會退給您。");
  await relayAll();
  expect(since(student, before)).toEqual([
    `${await schoolName()}承辦人員來回覆您了，請直接在這裡回話：`,
    "查到了，第二筆會退給您。",
  ]);
  expect(student.entries.at(-1)).toMatchObject({
    via: "reply",
    message: { sender: { name: "學校承辦人員" } },
  });
  expect(simulator.world.quota.used).toBe(used);
  expect(await deliveryOf(id)).toEqual([null, "DELIVERED"]);
});

it("pushes an answer for which there is no reply token, and only that", async () => {
  const { student, id, before } = await waiting();
  const used = simulator.world.quota.used;
  await writes(student, "在嗎");
  await answer(id, "第一句");
  await answer(id, "第二句");
  await relayAll();
  expect(since(student, before).slice(1)).toEqual(["第一句", "第二句"]);
  expect(student.entries.slice(-2).map(({ via }) => via)).toEqual(["reply", "push"]);
  running.deps.advance(minute);
  await answer(id, "第三句");
  await relayAll();
  expect(student.entries.at(-1)?.via).toBe("push");
  expect(simulator.world.quota.used).toBe(used + 2);
});

it("talks both ways until she wants the bot, which takes up where she was", async () => {
  const { student, id, before } = await waiting();
  await writes(student, "幾點可以領卡？");
  await answer(id, "十二點到一點。");
  await relayAll();
  await writes(student, "在哪裡領？");
  await answer(id, "教務處。");
  await relayAll();
  expect(since(student, before).slice(1)).toEqual(["十二點到一點。", "教務處。"]);
  await taps(student, "bot");
  expect(saidTo(student).at(-1)).not.toContain("教務處");
  expect(await database.db.handOff.findUniqueOrThrow({ where: { id } })).toMatchObject({ speaker: "bot" });
  await expect(answer(id, "還有一件事")).rejects.toMatchObject({ code: "hand_off_over" });
  const { messages: said } = await handOffThread(running.deps, amy, id);
  expect(said.map(({ author, text }) => `${author} ${text}`)).toEqual([
    "student 幾點可以領卡？",
    "staff 十二點到一點。",
    "student 在哪裡領？",
    "staff 教務處。",
  ]);
});

it("says with the last answer that the bot is back, and the bot does not say it again", async () => {
  const { student, id, before } = await waiting();
  await writes(student, "謝謝");
  await answer(id, "不客氣！", { ends: true });
  await relayAll();
  expect(since(student, before).at(-1)).toContain("真人客服已結束");
  await writes(student, "費用");
  expect(since(student, before).filter((text) => text.includes("真人客服已結束"))).toHaveLength(1);
  expect(saidTo(student).join()).toContain("NT$120");
});

it("says with her next word that the bot is back when the desk ended in silence", async () => {
  const { student, id, before } = await waiting();
  await steerHandOff(running.deps, amy, id, "done");
  await relayAll();
  expect(since(student, before)).toEqual([]);
  await writes(student, "費用");
  expect(since(student, before).join("\n")).toMatch(/真人客服已結束[\s\S]*NT\$120/);
});

it("speaks English around the words of staff", async () => {
  const { student, id, before } = await waiting("en");
  expect(saidTo(student).at(-1)).toContain("Answers come from Monday, 11/23, 9:00 on");
  await writes(student, "Where do I get my card?");
  await answer(id, "At the office.", { ends: true });
  await relayAll();
  expect(since(student, before).join("\n")).toMatch(
    /answers you now[\s\S]*At the office\.[\s\S]*the bot, again/,
  );
});

it("tells her that pictures and stickers cannot be passed on, and keeps none", async () => {
  const { student, id, before } = await waiting();
  await hears(student, { message: { type: "image", id: "71" } });
  await hears(student, { message: { type: "sticker", id: "72" } });
  expect(since(student, before)).toEqual(Array(2).fill(expect.stringContaining("只能轉交文字")));
  const set = (index: number) => ({
    message: { type: "image", id: `8${index}`, imageSet: { id: "set", index, total: 2 } },
  });
  await hears(student, set(1));
  await hears(student, set(2));
  expect(since(student, before)).toHaveLength(3);
  expect(await database.db.handOffMessage.count({ where: { handOffId: id } })).toBe(0);
});

it("keeps words once that come twice, and forgets those that she takes back", async () => {
  const { student, id } = await waiting();
  const event = anEvent(simulator, student, { message: { type: "text", id: "991", text: "不好意思" } });
  for (const _ of [1, 2, 3]) await deliver(running.origin, SECRET, event);
  await eventually(async () =>
    expect(await database.db.handOffMessage.count({ where: { handOffId: id } })).toBe(1),
  );
  await hears(student, {
    type: "unsend",
    message: undefined,
    replyToken: undefined,
    unsend: { messageId: "991" },
  });
  expect(await database.db.handOffMessage.count({ where: { handOffId: id } })).toBe(0);
});

it("shows the desk what she said to the bot before, with long numbers blotted out", async () => {
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  await writes(student, "我的證號是 A123456789 怎麼辦");
  await writes(student, "真人客服");
  const { id } = await database.db.handOff.findFirstOrThrow({ where: { studentId } });
  const { before } = await handOffThread(running.deps, operator, id);
  expect(before.map(({ text }) => text)).toEqual(["我的證號是 A●●●●●●●●● 怎麼辦", "真人客服"]);
});

it("does not send twice when LINE took a reply and its answer was lost", async () => {
  const { student, id, before } = await waiting();
  await writes(student, "好了嗎");
  simulator.world.faults.add({ endpoint: "reply", answer: "reset", applied: true, delayMs: 0, times: 1 });
  await answer(id, "好了。");
  await relayAll();
  running.deps.advance(3_000);
  await relayAll();
  expect(since(student, before).filter((text) => text === "好了。")).toHaveLength(1);
  expect(await deliveryOf(id)).toEqual([null, "DELIVERED"]);
});

it("pushes when the reply token is refused", async () => {
  const { student, id, before } = await waiting();
  await writes(student, "好了嗎");
  await database.db.handOffMessage.updateMany({
    where: { handOffId: id },
    data: { replyToken: "f".repeat(32) },
  });
  await answer(id, "好了。");
  await relayAll();
  expect(since(student, before).at(-1)).toBe("好了。");
  expect(student.entries.at(-1)?.via).toBe("push");
});

it("keeps an answer that she could not be given while she blocked us, and brings it with her next word", async () => {
  const { student, id, before } = await waiting();
  await hears(student, { type: "unfollow", message: undefined, replyToken: undefined });
  await answer(id, "請帶學生證來。");
  await relayAll();
  expect(since(student, before)).toEqual([]);
  const {
    messages: [kept],
  } = await handOffThread(running.deps, amy, id);
  expect(kept?.delivery).toMatchObject({ undelivered: "blocked" });
  await hears(student, { type: "follow", message: undefined, follow: { isUnblocked: true } });
  await writes(student, "剛剛不小心封鎖了");
  await relayAll();
  expect(since(student, before)).toContain("請帶學生證來。");
  expect(await deliveryOf(id)).toContain("DELIVERED");
});

it("gives her with the bot's next answer, which is free, what could not be pushed before the talk ended", async () => {
  const { student, id, before } = await waiting();
  running.deps.advance(minute);
  const { used, limit } = simulator.world.quota;
  simulator.world.quota.limit = used;
  await answer(id, "第一句");
  await answer(id, "第二句", { ends: true });
  await relayAll();
  expect(since(student, before)).toEqual([]);
  expect(await deliveryOf(id)).toEqual(["PENDING", "PENDING"]);
  await writes(student, "費用");
  const [first, ...rest] = since(student, before);
  expect(first).toMatch(/承辦人員之前回覆您：\n\n第一句\n\n第二句$/);
  expect(rest.join()).toContain("NT$120");
  expect(student.entries.at(-1)?.via).toBe("reply");
  await eventually(async () => expect(await deliveryOf(id)).toEqual(["DELIVERED", "DELIVERED"]));
  simulator.world.quota.limit = limit;
  await database.db.pushQuota.deleteMany();
  running.deps.advance(20 * minute);
  await relayAll();
  await writes(student, "費用");
  expect(since(student, before).filter((text) => text.includes("第一句"))).toHaveLength(1);
});

it("keeps what a desk wrote sealed also in an answer of the bot that could not be sent", async () => {
  const { student, id } = await waiting();
  await hears(student, { type: "unfollow", message: undefined, replyToken: undefined });
  await answer(id, "請帶學生證來", { ends: true });
  await relayAll();
  await database.db.student.updateMany({ where: { lineUserId: student.userId }, data: { blockedAt: null } });
  simulator.world.faults.add({ endpoint: "reply", answer: "error", applied: false, delayMs: 0, times: 1 });
  const before = saidTo(student).length;
  await deliver(
    running.origin,
    SECRET,
    anEvent(simulator, student, { message: { type: "text", id: "5", text: "費用" } }),
  );
  await eventually(async () => {
    const kept = await database.db.inboxEvent.findFirst({
      where: { lineUserId: student.userId, answeredAt: null },
    });
    expect(JSON.stringify(kept?.answer)).toContain("deskWords");
    expect(JSON.stringify(kept?.answer)).not.toContain("請帶學生證來");
  });
  running.deps.advance(5_000);
  await eventually(async () => {
    await running.bot.recover();
    expect(since(student, before)[0]).toContain("請帶學生證來");
  });
});

it("tells her once at the end of the day that iPASS answers instead of her school, and it does", async () => {
  const { student, id, before } = await waiting();
  await writes(student, "有人嗎");
  // Monday, after the desks have closed.
  running.deps.advance(30 * 60 * minute);
  await tendHandOffs(running.deps);
  await relayAll();
  expect(since(student, before)).toEqual([
    expect.stringMatching(/已改由一卡通客服接著處理，11\/24（二）9:00 起會在這裡回覆您/),
  ]);
  await expect(answer(id, "學校晚了一步")).rejects.toMatchObject({ code: "not_found" });
  running.deps.advance(24 * 60 * minute);
  await tendHandOffs(running.deps);
  await relayAll();
  expect(since(student, before)).toHaveLength(1);
  await answer(id, "讓您久等了。", { by: operator });
  await relayAll();
  expect(since(student, before).at(-1)).toBe("讓您久等了。");
});

it("leaves a question that comes right before the end of the day to her school, which has the next day for it", async () => {
  const { deps } = running;
  const passTo = (moment: Date) => deps.advance(moment.getTime() - deps.now().getTime());
  const closes = fairClosing(deps.now());
  passTo(new Date(closes.getTime() - 5 * minute));
  const { student, id, before } = await waiting();
  await writes(student, "請問今天還可以繳費嗎");
  passTo(closes);
  await tendHandOffs(deps);
  await relayAll();
  expect(since(student, before)).toEqual([]);
  passTo(fairClosing(closes));
  await tendHandOffs(deps);
  await relayAll();
  expect(since(student, before)).toEqual([expect.stringContaining("已改由一卡通客服接著處理")]);
  expect(await database.db.handOff.findUniqueOrThrow({ where: { id } })).toMatchObject({ schoolCode: null });
});

it("tells her that iPASS answers even where its desk has opened meanwhile, and no hour that is over", async () => {
  const { student, before } = await waiting("en");
  running.deps.advance(fairClosing(running.deps.now()).getTime() - running.deps.now().getTime());
  await tendHandOffs(running.deps);
  running.deps.advance(nextOpening(running.deps.now()).getTime() - running.deps.now().getTime() + minute);
  await relayAll();
  expect(since(student, before)).toEqual([
    expect.stringContaining(
      "iPASS customer service has taken over your question and answers here. In a hurry",
    ),
  ]);
});

it("does not say that nobody came when somebody has, or the desk is open again", async () => {
  const { student, id, before } = await waiting();
  await database.db.handOff.update({ where: { id }, data: { schoolCode: null } });
  const closed = fairClosing(running.deps.now()).getTime() - running.deps.now().getTime();
  running.deps.advance(closed + minute);
  await tendHandOffs(running.deps);
  await answer(id, "來了", { by: operator });
  await relayAll();
  expect(since(student, before).join()).not.toContain("還沒有人");
  await writes(student, "那請問");
  running.deps.advance(fairClosing(running.deps.now()).getTime() - running.deps.now().getTime());
  await tendHandOffs(running.deps);
  running.deps.advance(nextOpening(running.deps.now()).getTime() - running.deps.now().getTime() + minute);
  await relayAll();
  expect(since(student, before).join()).not.toContain("還沒有人");
  running.deps.advance(fairClosing(running.deps.now()).getTime() - running.deps.now().getTime());
  await tendHandOffs(running.deps);
  await relayAll();
  expect(since(student, before).at(-1)).toContain("還沒有人能回覆您");
});

it("stays silent when the conversation is lost while a person has the word", async () => {
  const { student, id, before } = await waiting();
  await database.db.conversation.deleteMany({ where: { lineUserId: student.userId } });
  await writes(student, "費用是多少呢，我想問老師");
  expect(since(student, before)).toEqual([]);
  expect(await database.db.handOffMessage.count({ where: { handOffId: id } })).toBe(1);
  await writes(student, "繼續");
  expect(since(student, before)).toHaveLength(1);
});

async function schoolName() {
  return (await database.db.school.findUniqueOrThrow({ where: { code: "533302" } })).name;
}
