import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { chargeAttempt, maxFailures } from "#usecases/staff/lock-out.ts";

let database: TestDatabase;
const at = new Date("2026-11-22T02:00:00Z");
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("allows five of twenty attempts that several processes charge at the same moment", async () => {
  const deps = { db: database.db, now: () => at };
  const id = await createStaffAccount(deps, { username: "op", role: "operator", password: "long enough" });
  const allowed = await Promise.all(Array.from({ length: 20 }, () => chargeAttempt(deps, id)));
  expect(allowed.filter(Boolean)).toHaveLength(maxFailures);
});
