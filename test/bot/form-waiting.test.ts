import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { aDraft } from "#test/factories/draft.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";
import type { Simulator } from "../../simulator/server.ts";
import type { Student } from "../../simulator/students/student.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, deliver, saidTo } from "./support/line-user.ts";
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

async function says(student: Student, text: string): Promise<string> {
  const before = saidTo(student).length;
  const message = { type: "text", id: "1", text };
  expect(await deliver(running.origin, SECRET, anEvent(simulator, student, { message }))).toBe(200);
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(before));
  return saidTo(student).slice(before).join("\n");
}

/** Somebody who has filled in everything on the page and closed it. */
async function withFullForm() {
  const student = aFriend(simulator);
  const { studentId } = await aDraft(running.deps);
  await database.db.student.update({ where: { id: studentId }, data: { lineUserId: student.userId } });
  await saveDraft(running.deps, studentId, { minor: false });
  return { student, studentId };
}

it("offers to check and send a form that is complete, in short and without personal data, at her next message", async () => {
  const { student } = await withFullForm();
  const said = await says(student, "你好");
  expect(said).toContain("資料都填好了，還沒送出");
  expect(said).toMatch(/申請類別：掛失暨補發[\s\S]*學校：[\s\S]*繳費金額：NT\$120/);
  expect(said).not.toMatch(/王小明|09\d\d|A\d{9}/);
  expect(JSON.stringify(student.entries)).toContain("/review");
  expect(simulator.world.quota.used).toBe(0);
});

it("says what is missing from a form that was closed half-way, and leads back to it", async () => {
  const { student, studentId } = await withFullForm();
  await saveDraft(running.deps, studentId, { name: null, photo: null });
  const said = await says(student, "然後呢");
  expect(said).toContain("還差：姓名、大頭照");
  expect(JSON.stringify(student.entries)).not.toContain("/review");
  expect(JSON.stringify(student.entries.at(-1)?.message.quickReply)).toContain('"cameraRoll"');
  expect(await says(student, "申請")).toContain("還差：姓名、大頭照");
});

it("names the form that waits where somebody who sent nothing asks for her progress, what to pay or what to mend", async () => {
  const { student } = await withFullForm();
  for (const asked of ["進度", "繳費", "我要怎麼補件"]) {
    const said = await says(student, asked);
    expect(said).toContain("資料都填好了，還沒送出");
    expect(said.match(/還沒送出/g)).toHaveLength(1);
    expect(said).not.toContain("沒有已送出的申請");
  }
  expect(await says(student, "繳費")).toContain("送出申請後會給您繳費單");
});

it("does not offer a form again that was sent", async () => {
  const { student, studentId } = await withFullForm();
  await says(student, "你好");
  await database.db.draft.delete({ where: { studentId } });
  expect(await says(student, "你好")).not.toContain("還沒送出");
});

it("shows the case of the card first where one is under way, and offers to drop the form, not to send it", async () => {
  const student = aFriend(simulator);
  const { id: studentId } = await database.db.student.create({ data: { lineUserId: student.userId } });
  const { serial } = await aCase(running.deps, { studentId });
  await aDraft(running.deps, { studentId });
  await saveDraft(running.deps, studentId, { minor: false });
  const said = await says(student, "你好");
  expect(said).toContain(`這張卡已有一筆進行中的申請（${serial}）`);
  expect(said).toContain("這份還沒送出的表單用不到");
  const [card] = student.entries.slice(-1).map(({ message }) => JSON.stringify(message.contents));
  expect(card).toContain(`/cases/${serial}`);
  expect(card).toContain("|cancel");
  expect(card).not.toContain("/review");
});

/** Somebody whom the chat asks what to do about her lost card. */
async function asked() {
  const student = aFriend(simulator);
  await says(student, "我的卡不見了");
  expect(await says(student, "我同意")).toContain("要補辦新卡");
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  running.deps.advance(60_000);
  return { student, studentId };
}

it("asks no more for what she chose on the page meanwhile, and still takes another choice by the button", async () => {
  const { student, studentId } = await asked();
  await aDraft(running.deps, { studentId, category: "LOSS_REISSUE" });
  const said = await says(student, "進度");
  expect(said).toContain("先前填寫的內容都還在");
  expect(said).not.toContain("請選「補辦新卡」");
  running.deps.advance(60_000);
  expect(await says(student, "只要退費")).toContain("僅掛失需退費");
});

it("asks no more for what she sent on the page meanwhile", async () => {
  const { student, studentId } = await asked();
  const { serial } = await aCase(running.deps, { studentId });
  const said = await says(student, "進度");
  expect(said).toContain(serial);
  expect(said).not.toContain("請選「補辦新卡」");
});

it("welcomes nobody back to an application that she declined", async () => {
  const student = aFriend(simulator);
  await says(student, "我的卡不見了");
  await says(student, "不同意");
  running.deps.advance(7 * 3_600_000);
  const said = await says(student, "進度");
  expect(said).toContain("不提供個資");
  expect(said).not.toContain("辦到一半");
});
