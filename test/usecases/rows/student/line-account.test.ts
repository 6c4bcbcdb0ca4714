import { afterAll, beforeAll, expect, it } from "vitest";
import { aLineUserId } from "#test/factories/student.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("makes one student of 20 first meetings at once", async () => {
  const lineUserId = aLineUserId();
  const deps = { db: database.db, now: () => new Date() };
  const students = await Promise.all(Array.from({ length: 20 }, () => findOrCreateStudent(deps, lineUserId)));
  expect(new Set(students.map(({ id }) => id)).size).toBe(1);
  expect(await database.db.student.count({ where: { lineUserId } })).toBe(1);
});
