import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { deskPerson } from "#test/support/hand-off-world.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";
import type { Simulator } from "../../simulator/server.ts";
import type { Student } from "../../simulator/students/student.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, buttonData, deliver, saidTo } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

let database: TestDatabase;
let simulator: Simulator;
let running: Awaited<ReturnType<typeof runningBot>>;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
  running = await runningBot(database, simulator);
  await deskPerson(running.deps, "533302");
});
afterAll(async () => {
  await running.close();
  await simulator.close();
  await database.close();
});

const send = (student: Student, changes: object) =>
  deliver(running.origin, SECRET, anEvent(simulator, student, { ...changes }));
const typed = (text: string) => ({ message: { type: "text", id: "1", text } });

async function turn(student: Student, changes: object): Promise<string> {
  const before = saidTo(student).length;
  expect(await send(student, changes)).toBe(200);
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(before));
  return saidTo(student).slice(before).join("\n");
}
const says = (student: Student, text: string) => turn(student, typed(text));
const taps = (student: Student, button: string) =>
  turn(student, { type: "postback", message: undefined, postback: { data: buttonData(student, button) } });
const handOffs = ({ userId: lineUserId }: Student) =>
  database.db.handOff.findMany({ where: { student: { lineUserId } }, orderBy: { requestedAt: "asc" } });

/** All that was said has been handled, and nothing came back. */
async function silentTo(student: Student, ...events: object[]) {
  const before = saidTo(student).length;
  for (const event of events) await send(student, event);
  const { userId: lineUserId } = student;
  await eventually(async () =>
    expect(await database.db.inboxEvent.count({ where: { lineUserId, answeredAt: null } })).toBe(0),
  );
  expect(saidTo(student)).toHaveLength(before);
}

it("gives hotline, hours and office, and puts her with her case into her school's queue", async () => {
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  const { id: caseId, schoolCode } = await aCase(running.deps, { studentId, category: "LOSS_REFUND" });
  const said = await says(student, "真人客服");
  expect(said).toMatch(/\(07\)791-2000/);
  expect(said).toMatch(/服務時間/);
  expect(said).toMatch(/承辦窗口/);
  const [handOff] = await handOffs(student);
  expect(handOff).toMatchObject({
    schoolCode,
    caseId,
    state: "idle",
    category: "LOSS_REFUND",
    language: "zh-TW",
  });
});

it("says that iPASS was told where nobody at her school could read it", async () => {
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  const { id: caseId } = await aCase(running.deps, { studentId, form: { schoolCode: "353301" } });
  const said = await says(student, "真人客服");
  expect(said).toContain("已通知一卡通客服，會在這裡回覆您");
  expect(said).not.toContain("承辦窗口");
  expect((await handOffs(student))[0]).toMatchObject({ schoolCode: null, caseId });
});

it("keeps quiet to whatever she writes, keeps it all, and answers what she taps", async () => {
  const student = aFriend(simulator);
  await says(student, "真人");
  await silentTo(
    student,
    typed("你好，我的卡片昨天不見了，想請問費用和進度"),
    typed("我要取消申請嗎"),
    typed("不要跟機器人講"),
    typed("0912345678"),
    typed("🙏"),
  );
  const [open] = await handOffs(student);
  expect(await database.db.handOffMessage.count({ where: { handOffId: open!.id } })).toBe(5);
  expect(
    await turn(student, { type: "postback", message: undefined, postback: { data: "v1|-|status" } }),
  ).not.toBe("");
  expect((await handOffs(student)).filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
});

it.each(["繼續", "回到機器人", "機器人", "continue", "back to the bot"])(
  "talks to her again, where she was, when she writes 「%s」",
  async (words) => {
    const student = aFriend(simulator);
    await says(student, "我的卡不見了");
    await taps(student, "agree");
    await says(student, "真人客服");
    const [handOff] = await handOffs(student);
    expect(handOff).toMatchObject({ state: "choosingLostOption", schoolCode: null });
    await says(student, words);
    await eventually(async () =>
      expect((await handOffs(student))[0]?.endedBy).toBe(`student:${handOff?.studentId}`),
    );
    expect(await taps(student, "newCard")).toContain("掛失暨補發");
  },
);

it.each([
  ["進度", "目前沒有已送出的申請"],
  ["我要查進度", "目前沒有已送出的申請"],
  ["費用", "NT$120"],
  ["繳費", "沒有繳費單"],
  ["說明", "可以這樣使用"],
  ["常見問題", "畢業後弄丟"],
  ["取消", "要停止等真人客服嗎"],
])("answers 「%s」 while she waits on, with her question in the queue", async (words, answer) => {
  const student = aFriend(simulator);
  await says(student, "真人客服");
  await silentTo(student, typed("我的卡寄到了嗎？"));
  expect(await says(student, words)).toContain(answer);
  const [open] = await handOffs(student);
  expect(open).toMatchObject({ endedAt: null, speaker: "waiting", unansweredSince: expect.any(Date) });
  await silentTo(student, typed("那什麼時候可以領？"));
  expect(await database.db.handOffMessage.count({ where: { handOffId: open!.id } })).toBe(2);
});

it.each([
  ["掛失", "申請前請先閱讀"],
  ["那我要用機器人", "已不再等真人客服"],
  ["不等了", "已不再等真人客服"],
])("ends the wait, says so and goes on when she writes 「%s」", async (words, answer) => {
  const student = aFriend(simulator);
  await says(student, "真人客服");
  const said = await says(student, words);
  expect(said).toContain("已不再等真人客服；要再等請打「真人客服」");
  expect(said).toContain(answer);
  await eventually(async () => expect((await handOffs(student))[0]?.endedAt).not.toBeNull());
});

it("begins the application that she taps in the rich menu while she waits", async () => {
  const student = aFriend(simulator);
  await says(student, "真人客服");
  const tapped = { type: "postback", message: undefined, postback: { data: "v1|-|apply" } };
  expect(await turn(student, tapped)).toContain("申請前請先閱讀");
  await eventually(async () => expect((await handOffs(student))[0]?.endedAt).not.toBeNull());
});

it("talks to her again after she taps the button, and hands her over again when asked again", async () => {
  const student = aFriend(simulator);
  await says(student, "真人客服");
  await taps(student, "bot");
  expect(await says(student, "費用")).toContain("NT$120");
  await says(student, "客服");
  const all = await handOffs(student);
  expect(all.map(({ endedAt }) => endedAt === null)).toEqual([false, true]);
});

it("goes on by itself, and says so, when staff are done", async () => {
  const student = aFriend(simulator);
  await says(student, "我的卡壞了");
  await taps(student, "agree");
  await says(student, "真人客服");
  const [first] = await handOffs(student);
  await database.db.handOff.update({
    where: { id: first!.id },
    data: { endedAt: running.deps.now(), endedBy: "staff:1", speaker: "bot" },
  });
  const back = await says(student, "費用");
  expect(back).toContain("真人客服已結束");
  expect(back).toContain("NT$120");
  expect(await says(student, "人為毀損")).not.toContain("真人客服已結束");
});

it("knows her school from the form that she is filling in", async () => {
  const student = aFriend(simulator);
  await says(student, "我的卡壞了");
  await taps(student, "agree");
  await taps(student, "damaged");
  const { id } = await findOrCreateStudent(running.deps, student.userId);
  await eventually(async () => expect(await database.db.draft.count({ where: { studentId: id } })).toBe(1));
  await saveDraft(running.deps, id, { schoolCode: "533302" });
  expect(await says(student, "真人客服")).toContain("新莊高級中學承辦窗口");
  const [handOff] = await handOffs(student);
  expect(handOff).toMatchObject({
    schoolCode: "533302",
    state: "fillingForm",
    category: "REISSUE",
    caseId: null,
  });
});

it("makes one request of an event that comes twice and of a crash between request and answer", async () => {
  const student = aFriend(simulator);
  const event = anEvent(simulator, student, typed("真人客服"));
  await Promise.all([1, 2, 3].map(() => deliver(running.origin, SECRET, event)));
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(0));
  expect(await handOffs(student)).toHaveLength(1);
});

it("is neither welcomed back nor handed over again by a question after hours of waiting", async () => {
  const student = aFriend(simulator);
  await says(student, "真人客服");
  running.deps.advance(7 * 3_600_000);
  const said = await says(student, "費用");
  expect(said).toContain("NT$120");
  expect(said).not.toMatch(/歡迎回來|已通知/);
});

it("keeps the word with the person when she sends her form on the page while she waits", async () => {
  const student = aFriend(simulator);
  await says(student, "我的卡壞了");
  await taps(student, "agree");
  await taps(student, "damaged");
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  await says(student, "真人客服");
  await database.db.draft.delete({ where: { studentId } });
  await aCase(running.deps, { studentId });
  await silentTo(student, typed("送出了，然後呢"), typed("還要等多久才有人回"));
  const [open] = await handOffs(student);
  expect(open?.endedAt).toBeNull();
  expect(await database.db.handOffMessage.count({ where: { handOffId: open!.id } })).toBe(2);
});
