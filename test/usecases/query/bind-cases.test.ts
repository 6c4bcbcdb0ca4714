import { afterAll, beforeAll, expect, it } from "vitest";
import { noticeMessages } from "#bot/messages/notices.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { aStudent } from "#test/factories/student.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { noticeCase } from "#usecases/notice/notice-view.ts";
import { claimAttempt } from "#usecases/payment/claim-attempt.ts";
import { askToDelete } from "#usecases/privacy/ask-to-delete.ts";
import { bindCases } from "#usecases/query/bind-cases.ts";

const facts = { schoolCode: "533302", studentNo: "0123456", idNumber: "A123456789" };
let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

it("lets the other account pay, and no third one", async () => {
  const cardCase = await aCase(deps, { form: facts });
  const [parent, stranger] = [await aStudent(deps), await aStudent(deps)];
  await bindCases(deps, parent.id, facts);
  await expect(claimAttempt(deps, stranger.id, cardCase.serial)).rejects.toMatchObject({ code: "not_found" });
  expect(await claimAttempt(deps, parent.id, cardCase.serial)).toMatchObject({ kind: "created" });
});

it.each(["zh-TW", "en"] as const)("tells the sender in %s without a number", async (language) => {
  const notice = await deps.db.notice.findFirstOrThrow({ where: { kind: "caseBound" } });
  const { view } = await noticeCase(deps, notice);
  const said = JSON.stringify(noticeMessages("caseBound", view(notice.data), { language }));
  expect(said).toContain(language === "en" ? "Another LINE account" : "另一個 LINE 帳號");
  expect(said).not.toMatch(/A123456789|0123456/);
});

it("sends no notice to a sender who was forgotten", async () => {
  const sender = await aStudent(deps);
  const { id, serial } = await aCase(deps, {
    studentId: sender.id,
    form: { studentNo: "GONE1" },
    columns: { progress: "CLOSED", confirmedAt: deps.now(), endedAt: deps.now() },
  });
  await deps.db.notice.updateMany({ where: { caseId: id }, data: { state: "DELIVERED" } });
  expect(await askToDelete(deps, sender.id)).toMatchObject({ finished: true });
  const { id: studentId } = await aStudent(deps);
  const { cases, bound } = await bindCases(deps, studentId, { ...facts, studentNo: "GONE1" });
  expect({ bound, serials: cases.map((found) => found.serial) }).toEqual({ bound: 1, serials: [serial] });
  expect(await deps.db.notice.count({ where: { caseId: id, kind: "caseBound" } })).toBe(0);
});
