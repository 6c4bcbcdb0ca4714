import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { withdrawCase } from "#usecases/case/withdraw-case.ts";
import { bindCases } from "#usecases/query/bind-cases.ts";
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

let cards = 0;
/** Another student's case, bound to the account of this friend. */
async function bound() {
  const facts = { schoolCode: "533302", studentNo: `BOUND${++cards}`, idNumber: "A123456789" };
  const sender = await findOrCreateStudent(running.deps, aFriend(simulator).userId);
  const form = { studentNo: facts.studentNo };
  const cardCase = await aCase(running.deps, { studentId: sender.id, form });
  const friend = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, friend.userId);
  expect(await bindCases(running.deps, studentId, facts)).toMatchObject({ bound: 1 });
  return { friend, cardCase };
}

it("tells of a bound case and its bill, though she sent none herself", async () => {
  const { friend, cardCase } = await bound();
  const { virtualAccount } = await database.db.bill.findFirstOrThrow({ where: { caseId: cardCase.id } });
  const progress = await says(friend, "進度");
  expect(progress).toContain(cardCase.serial);
  expect(progress).not.toContain("目前沒有已送出的申請");
  expect(await says(friend, "繳費")).toContain(virtualAccount);
});

it("offers neither withdrawing nor mending of what she does not own", async () => {
  const { friend, cardCase } = await bound();
  await database.db.cardCase.update({
    where: { id: cardCase.id },
    data: { review: "RETURNED", returnReasons: ["PHOTO"] },
  });
  const progress = await says(friend, "進度");
  expect(progress).toContain(cardCase.serial);
  const shown = JSON.stringify(friend.entries);
  for (const button of ["取消這筆申請", "前往補件", "需要補件"]) expect(shown).not.toContain(button);
  expect(await says(friend, "取消申請")).not.toContain("要取消這筆已送出的申請嗎");
  expect(await database.db.cardCase.findUniqueOrThrow({ where: { id: cardCase.id } })).toMatchObject({
    progress: "UNPAID",
  });
});

it("says that nothing is kept only to whom it is true", async () => {
  const stranger = aFriend(simulator);
  expect(await says(stranger, "紙本申請")).toContain("我們沒有保留您的任何資料");
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  await aCase(running.deps, { studentId, form: { studentNo: `BOUND${++cards}` } });
  const answer = await says(student, "紙本申請");
  expect(answer).toContain("劃撥帳號");
  expect(answer).not.toContain("我們沒有保留您的任何資料");
});

async function ownCase() {
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  const cardCase = await aCase(running.deps, { studentId, form: { studentNo: `BOUND${++cards}` } });
  return { student, studentId, cardCase };
}

it("does not ask about taking back what she took back on the page", async () => {
  const { student, studentId, cardCase } = await ownCase();
  expect(await says(student, "取消申請")).toContain("要取消這筆已送出的申請嗎");
  await withdrawCase(running.deps, studentId, cardCase.serial);
  const answer = await says(student, "進度");
  expect(answer).toContain("已取消這筆申請");
  expect(answer).not.toContain("要取消這筆已送出的申請嗎");
});

it("leads from a wrong choice straight to where it is changed", async () => {
  const { student, cardCase } = await ownCase();
  await says(student, "我選錯項目了");
  expect(JSON.stringify(student.entries)).toContain(`/cases/${cardCase.serial}/withdraw`);
});

it("gives the school's own words with what it asked for again", async () => {
  const { student, cardCase } = await ownCase();
  const reason = "照片太暗，請重拍";
  const { id } = cardCase;
  await database.db.cardCase.update({
    where: { id },
    data: { review: "RETURNED", returnReasons: ["PHOTO"] },
  });
  const at = running.deps.now();
  const history = { caseId: id, at, actor: "system", code: "returned", details: { reason } };
  await database.db.caseHistory.create({ data: history });
  expect(await says(student, "進度")).toContain(`「${reason}」`);
});

it("says who does not read what she types as an answer to the desk that asked her, and how to reach it", async () => {
  const { student, cardCase } = await ownCase();
  const { id } = cardCase;
  const words = "那天下午打的，用家裡電話";
  expect(await says(student, words)).not.toContain("看不到您在這裡寫的");
  const asked = {
    ...({ category: "REISSUE", reissueReason: "ALREADY_REPORTED" } as const),
    lossAskedAt: running.deps.now(),
  };
  await database.db.cardCase.update({ where: { id }, data: asked });
  const answer = await says(student, words);
  expect(answer).toContain("看不到您在這裡寫的");
  expect(answer).toContain("真人客服");
});
