import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { answers, deskPerson, TalkingStudent } from "#test/support/hand-off-world.ts";
import { leaveHandOff, waitsForPerson } from "#usecases/hand-off/open-hand-off.ts";
import { applyRetention } from "#usecases/privacy/apply-retention.ts";
import { askToDelete } from "#usecases/privacy/ask-to-delete.ts";
import { exportMyData, myData } from "#usecases/privacy/my-data.ts";
import type { Staff } from "#usecases/rows/staff/staff.ts";

const day = 86_400_000;
let database: TestDatabase;
let deps: TestDeps;
let operator: Staff;
let student: TalkingStudent;
let id: string;
beforeAll(async () => {
  database = await testDatabase();
  operator = await deskPerson(await testDeps(database.db), null);
});
afterAll(() => database.close());
beforeEach(async () => {
  deps = await testDeps(database.db);
  student = new TalkingStudent(deps);
  ({ id } = await student.asks());
  await student.writes("我的電話是 0912345678");
  await answers(deps, operator, id, "收到");
});

const messages = () => deps.db.handOffMessage.count({ where: { handOffId: id } });

it("keeps a talk for a month after its last word, also one that nobody ended", async () => {
  deps.advance(20 * day);
  await student.writes("還沒接到電話");
  deps.advance(29 * day);
  await applyRetention(deps);
  expect(await messages()).toBe(3);
  deps.advance(2 * day);
  await applyRetention(deps);
  expect(await messages()).toBe(0);
  expect(await waitsForPerson(deps, student.studentId)).toBe(false);
});

it("lets go with a talk of the answer that never reached her, which nobody could bring her any more", async () => {
  const answer = { lineUserId: student.lineUserId, kind: "staffAnswer" };
  await deps.db.notice.updateMany({ where: answer, data: { state: "PARKED", undelivered: "blocked" } });
  deps.advance(29 * day);
  await applyRetention(deps);
  expect(await deps.db.notice.count({ where: answer })).toBe(1);
  deps.advance(2 * day);
  await applyRetention(deps);
  expect(await deps.db.notice.count({ where: answer })).toBe(0);
});

it("counts a talk without a word from its end", async () => {
  const silent = new TalkingStudent(deps);
  const { id: other } = await silent.asks();
  deps.advance(29 * day);
  await leaveHandOff(deps, silent.studentId);
  deps.advance(29 * day);
  await applyRetention(deps);
  expect(await deps.db.handOff.count({ where: { id: other } })).toBe(1);
  deps.advance(2 * day);
  await applyRetention(deps);
  expect(await deps.db.handOff.count({ where: { id: other } })).toBe(0);
});

it("shows her that it is kept and until when, and what was said in a copy to take away", async () => {
  const seen = await myData(deps, student.studentId, { complete: false });
  expect(seen.stored.find(({ code }) => code === "handOff")).toMatchObject({ count: 1, until: "2026-12-22" });
  expect(seen.talks).toEqual([]);
  const { talks } = await exportMyData(deps, student.studentId, "json");
  expect(talks).toMatchObject([
    { from: "student", text: "我的電話是 0912345678" },
    { from: "staff", text: "收到" },
  ]);
});

it("ends and forgets the talk, and what is on its way of it, when she asks to delete her data", async () => {
  const { removed, finished } = await askToDelete(deps, student.studentId);
  expect(removed.map(({ code }) => code)).toContain("handOff");
  expect(finished).toBe(true);
  expect(await messages()).toBe(0);
  expect(await waitsForPerson(deps, student.studentId)).toBe(false);
  expect(await deps.db.notice.count({ where: { lineUserId: student.lineUserId } })).toBe(0);
  await expect(answers(deps, operator, id, "還在嗎")).rejects.toMatchObject({ code: "not_found" });
});
