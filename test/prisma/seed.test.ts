import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seed } from "#prisma/seed.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const schoolsNamed = (text: string) =>
  database.db.$queryRaw<{ code: string }[]>`
    select code from "School" where ${text} = any(aliases) or name = ${text} order by code`;

it("holds every school of the list, its district where it is known", async () => {
  expect(await database.db.school.count()).toBe(535);
  expect(await database.db.school.findUnique({ where: { code: "533302" } })).toMatchObject({
    name: "高雄市立新莊高級中學",
    level: "高中職",
    county: "高雄市",
    district: "左營區",
    reviewRequired: true,
    collects: false,
  });
});

it.each([
  ["雄中", ["553301"]],
  ["雄女", ["573301"]],
  ["建中", ["353301"]],
  ["北一女", ["353303"]],
  ["中一中", ["193302"]],
  ["高雄新莊高中", ["533302"]],
  ["新莊高中", ["013337", "533302"]],
  ["台北市立建國高級中學", ["353301"]],
  ["台中女中", ["193301"]],
  ["師大附中", ["330301"]],
  ["海青工商", ["533401"]],
])("finds %s", async (text, codes) => {
  expect((await schoolsNamed(text)).map(({ code }) => code)).toEqual(codes);
});

it("has the general tariffs of the manual", async () => {
  const tariffs = await database.db.tariff.findMany({ orderBy: { category: "asc" } });
  expect(
    tariffs.map(({ category, schoolCode, lossFee, cardFee, amountDue }) => [
      category,
      schoolCode,
      lossFee,
      cardFee,
      amountDue,
    ]),
  ).toEqual([
    ["LOSS_REISSUE", null, 20, 120, 120],
    ["LOSS_REFUND", null, 20, 0, 20],
    ["LOSS_ONLY", null, 20, 0, 20],
    ["REISSUE", null, 0, 120, 120],
  ]);
});

it("publishes seven notices in both languages under the hash of their text", async () => {
  const texts = await database.db.noticeText.findMany({ orderBy: { language: "asc" } });
  expect(texts.map(({ language, items }) => [language, items.length])).toEqual([
    ["en", 7],
    ["zh-TW", 7],
  ]);
  for (const { items, hash } of texts)
    expect(hash).toBe(createHash("sha256").update(items.join("\n")).digest("hex"));
  const chinese = texts[1]!.items.join();
  expect(chinese).toContain("即不可取消");
  expect(chinese).toContain("票卡遭冒用金額");
  expect(chinese).toContain("申請「僅掛失需退費」者");
});

it("changes nothing the second time, and leaves a school's own settings alone", async () => {
  await database.db.school.update({
    where: { code: "533302" },
    data: { collects: true, reviewRequired: false },
  });
  const before = await everything();
  await Promise.all([seed(database.db), seed(database.db)]);
  expect(await everything()).toEqual(before);
});

it("refuses a published notice text that reads otherwise", async () => {
  await database.db.noticeText.updateMany({ where: { language: "en" }, data: { hash: "0".repeat(64) } });
  await expect(seed(database.db)).rejects.toThrow(/published already/);
});

const everything = async () => ({
  schools: await database.db.$queryRaw`select *, xmin::text from "School" order by code`,
  districts: await database.db.district.count(),
  tariffs: await database.db.$queryRaw`select *, xmin::text from "Tariff" order by id`,
  notices: await database.db.$queryRaw`select *, xmin::text from "NoticeText" order by language`,
});
