import { afterAll, beforeEach, expect, it } from "vitest";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";

const AT = new Date("2026-03-02T10:00:00+08:00");
const DAY = new Date("2026-04-02");

let database: TestDatabase | undefined;
let db: PrismaClient;
beforeEach(async () => {
  await database?.close();
  database = await testDatabase();
  db = database.db;
});
afterAll(() => database?.close());

async function aStudent() {
  const student = await db.student.create({ data: { lineUserId: `U${"0".repeat(32)}` } });
  const consent = await db.consent.create({
    data: {
      studentId: student.id,
      noticeVersion: "2026-11",
      textHash: "0",
      language: "zh-TW",
      acceptedAt: AT,
    },
  });
  return { studentId: student.id, consentId: consent.id };
}

let cases = 0;
/** The bare row: what the database itself refuses is under test. */
async function aCaseRow(of: { studentId: string; consentId: string }, studentNo = "810001") {
  const tariff = await db.tariff.findFirstOrThrow({ where: { category: "LOSS_ONLY" } });
  const serial = `SEQ${String(++cases).padStart(12, "0")}`;
  return db.cardCase.create({
    data: {
      ...of,
      serial,
      idempotencyKey: serial,
      category: "LOSS_ONLY",
      schoolCode: "533302",
      studentNo,
      name: "林小芯",
      mobileSealed: "sealed",
      idType: "NATIONAL",
      idNumberSealed: "sealed",
      idNumberHash: "hash",
      tariffId: tariff.id,
      lossFee: 20,
      cardFee: 0,
      amountDue: 20,
      submittedAt: AT,
    },
  });
}

let accounts = 0;
const aBill = (caseId: string) =>
  db.bill.create({
    data: {
      caseId,
      amount: 20,
      dueDate: DAY,
      virtualAccount: `710600${String(++accounts).padStart(8, "0")}`,
      createdAt: AT,
    },
  });

const unique = { code: "P2002" };

it("takes one open case per student and card, and a further one once that is over", async () => {
  const student = await aStudent();
  const first = await aCaseRow(student);
  await expect(aCaseRow(student)).rejects.toMatchObject(unique);
  await aCaseRow(student, "810002");
  await db.cardCase.update({ where: { id: first.id }, data: { progress: "PROCESSING" } });
  await expect(aCaseRow(student)).rejects.toMatchObject(unique);
  await db.cardCase.update({ where: { id: first.id }, data: { progress: "CLOSED" } });
  await aCaseRow(student);
});

it("takes one bill of a case that is not void", async () => {
  const { id } = await aCaseRow(await aStudent());
  const first = await aBill(id);
  await expect(aBill(id)).rejects.toMatchObject(unique);
  await db.bill.update({ where: { id: first.id }, data: { state: "VOID" } });
  await aBill(id);
});

it.each(["CREATED", "REQUESTED", "AUTHENTICATED", "CONFIRMING", "UNKNOWN"] as const)(
  "takes no second payment attempt beside one that is %s",
  async (state) => {
    const bill = await aBill((await aCaseRow(await aStudent())).id);
    const attempt = (id: string) =>
      db.paymentAttempt.create({ data: { id, billId: bill.id, amount: 20, state, createdAt: AT } });
    await attempt("first");
    await expect(attempt("second")).rejects.toMatchObject(unique);
    await db.paymentAttempt.update({ where: { id: "first" }, data: { state: "FAILED" } });
    await attempt("second");
  },
);

it("pays a bill by one receipt, and keeps every further one as surplus", async () => {
  const bill = await aBill((await aCaseRow(await aStudent())).id);
  const receipt = (externalId: string, state: "MATCHED" | "SURPLUS") =>
    db.receipt.create({
      data: { externalId, state, billId: bill.id, channel: "STORE", amount: 20, paidAt: AT, receivedAt: AT },
    });
  await receipt("1", "MATCHED");
  await expect(receipt("2", "MATCHED")).rejects.toMatchObject(unique);
  await receipt("2", "SURPLUS");
  await receipt("3", "SURPLUS");
  await expect(receipt("3", "SURPLUS")).rejects.toMatchObject(unique);
});

it("keeps one open talk of a student with a person, and none in which the bot speaks", async () => {
  const { studentId } = await aStudent();
  const data = { studentId, state: "idle", language: "zh-TW", requestedAt: AT, dueAt: AT };
  const first = await db.handOff.create({ data });
  await expect(db.handOff.create({ data })).rejects.toThrow();
  await expect(db.handOff.update({ where: { id: first.id }, data: { speaker: "bot" } })).rejects.toThrow();
  await expect(db.handOff.update({ where: { id: first.id }, data: { speaker: "cat" } })).rejects.toThrow();
  await db.handOff.update({ where: { id: first.id }, data: { speaker: "bot", endedAt: AT } });
  await db.handOff.create({ data });
});

it("takes a username once in a school, and once among operators", async () => {
  const account = (schoolCode: string | null) =>
    db.staffAccount.create({
      data: { username: "amy", schoolCode, role: "clerk", passwordHash: "hash", createdAt: AT },
    });
  await account("533302");
  await account("533301");
  await account(null);
  await expect(account("533302")).rejects.toMatchObject(unique);
  await expect(account(null)).rejects.toMatchObject(unique);
});

it("takes one tariff per category and day in general, of a level and of a school", async () => {
  const tariff = (schoolCode: string | null, level: string | null = null) =>
    db.tariff.create({
      data: {
        schoolCode,
        level,
        category: "REISSUE",
        validFrom: DAY,
        lossFee: 0,
        cardFee: 90,
        amountDue: 90,
      },
    });
  await tariff(null);
  await tariff("533302");
  await tariff(null, "國小");
  await tariff(null, "國中");
  await expect(tariff(null)).rejects.toMatchObject(unique);
  await expect(tariff("533302")).rejects.toMatchObject(unique);
  await expect(tariff(null, "國小")).rejects.toMatchObject(unique);
  await expect(tariff("013337", "國小")).rejects.toThrow(/Tariff_one_scope/);
  await expect(tariff(null, "幼兒園")).rejects.toThrow(/Tariff_level_fkey/);
});

it("ends the virtual accounts at seven digits instead of beginning anew", async () => {
  await db.$queryRaw`select setval('virtual_account_seq', 9999998)`;
  expect(await db.$queryRaw`select nextval('virtual_account_seq')`).toEqual([{ nextval: 9999999n }]);
  await expect(db.$queryRaw`select nextval('virtual_account_seq')`).rejects.toThrow(/reached maximum value/);
});
