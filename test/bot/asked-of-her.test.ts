import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";
import type { Simulator } from "../../simulator/server.ts";
import type { Student } from "../../simulator/students/student.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, deliver, saidTo } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

const operator = { id: randomUUID(), username: "op", role: "operator", schoolCode: null } as const;

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

/** Somebody with a case. */
async function withCase(wish: Omit<Parameters<typeof aCase>[1] & object, "studentId">) {
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  return { student, cardCase: await aCase(running.deps, { ...wish, studentId }) };
}

/** @returns what is said, and the messages with their buttons as JSON */
async function says(student: Student, text: string) {
  const before = saidTo(student).length;
  const message = { type: "text", id: "1", text };
  expect(await deliver(running.origin, SECRET, anEvent(simulator, student, { message }))).toBe(200);
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(before));
  const shown = student.entries.filter(({ from }) => from === "bot").slice(before);
  return { said: saidTo(student).slice(before).join("\n"), shown: JSON.stringify(shown) };
}

it("says what her school asks for again and leads there, however she asks", async () => {
  const { student, cardCase } = await withCase({ acts: ["returned"] });
  for (const asked of ["我要怎麼補件", "被退件了", "修改"]) {
    const { said, shown } = await says(student, asked);
    expect(said).toContain("學校請補件");
    expect(said).not.toContain("不能直接修改");
    expect(shown).toContain(`/cases/${cardCase.serial}/fix`);
  }
});

it("says that nothing is asked for, and where the case stands instead", async () => {
  const { student, cardCase } = await withCase({});
  const { said } = await says(student, "補件");
  expect(said).toContain("目前沒有需要補件的申請");
  expect(said).toContain(cardCase.serial);
});

it("offers no bill while iPASS asks about a loss report that it cannot find", async () => {
  const form = { reissueReason: "ALREADY_REPORTED" } as const;
  const { student, cardCase } = await withCase({ category: "REISSUE", form });
  await takeDeskStep(running.deps, operator, { serial: cardCase.serial, step: "ask-loss" });
  const { said, shown } = await says(student, "繳費");
  expect(said).toContain("查不到先前的掛失紀錄");
  expect(shown).not.toMatch(/\/(bill|scan)"/);
  expect(shown).toContain("撥打客服專線");
});

it("leads to how the old card is sent, from its case and from the question", async () => {
  const { student, cardCase } = await withCase({ category: "REISSUE", acts: ["paid"] });
  for (const asked of ["進度", "怎麼寄舊卡", "我要補什麼件"]) {
    const { shown } = await says(student, asked);
    expect(shown, asked).toContain(`/cases/${cardCase.serial}/old-card`);
  }
});

it("tells with the question when a card stops how her own case stands", async () => {
  const { student } = await withCase({});
  expect((await says(student, "卡片什麼時候停用")).said).toContain("掛失還沒生效，卡片還沒停用");
});

it("does not welcome her back to something half done where she only saw her open case, and shows it once", async () => {
  const { student, cardCase } = await withCase({});
  expect((await says(student, "我的卡不見了")).said).toContain("您有申請還在辦理");
  running.deps.advance(2 * 86_400_000);
  const { said } = await says(student, "進度");
  expect(said).not.toContain("上次辦到一半");
  expect(said.split(cardCase.serial)).toHaveLength(2);
});
