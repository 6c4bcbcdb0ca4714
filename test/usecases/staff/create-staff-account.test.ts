import { afterAll, beforeAll, expect, it } from "vitest";
import type { DomainError } from "#domain/errors.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { createStaffAccount, type NewStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { listAccounts } from "#usecases/staff/manage-accounts.ts";

let database: TestDatabase;
const create = (account: NewStaffAccount) =>
  createStaffAccount({ db: database.db, now: () => new Date("2026-11-22T02:00:00Z") }, account);
const fieldsOf = (account: NewStaffAccount) =>
  create(account).then(
    () => [],
    (error: DomainError) => Object.keys(error.fields ?? {}),
  );
const password = "long enough";

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("keeps an argon2id hash and never the password", async () => {
  const id = await create({ username: "amy", schoolCode: "533302", role: "clerk", password });
  const account = await database.db.staffAccount.findUniqueOrThrow({ where: { id } });
  expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(JSON.stringify(await listAccounts(database))).not.toContain("argon2");
});

it("gives operators no school and everybody else an existing one", async () => {
  expect(await fieldsOf({ username: "a", role: "operator", schoolCode: "533302", password })).toEqual([
    "school",
  ]);
  expect(await fieldsOf({ username: "b", role: "clerk", password })).toEqual(["school"]);
  expect(await fieldsOf({ username: "c", role: "clerk", schoolCode: "999999", password })).toEqual([
    "school",
  ]);
});

it("refuses a short password and a name with blanks", async () => {
  expect(await fieldsOf({ username: "d", role: "operator", password: "short" })).toEqual(["password"]);
  expect(await fieldsOf({ username: "d e", role: "operator", password })).toEqual(["username"]);
});

it("lets two schools have the same name, and one school only once, whatever its case", async () => {
  await create({ username: "staff", schoolCode: "533302", role: "clerk", password });
  await create({ username: "staff", schoolCode: "353301", role: "clerk", password });
  expect(await fieldsOf({ username: "\u200eSTAFF ", schoolCode: "533302", role: "clerk", password })).toEqual(
    ["username"],
  );
});
