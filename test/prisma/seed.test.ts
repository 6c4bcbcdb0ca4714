import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { categoryWords } from "#domain/glossary.ts";
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
  const listed = await database.db.school.groupBy({
    by: ["level"],
    where: { listed: true },
    _count: true,
    orderBy: { level: "asc" },
  });
  expect(Object.fromEntries(listed.map(({ level, _count }) => [level, _count]))).toEqual({
    國小: 2608,
    國中: 727,
    高中職: 502,
    特殊教育: 27,
    大專校院: 139,
  });
  const nowhere = await database.db.school.findMany({ where: { listed: true, district: "" } });
  expect(nowhere.map(({ code }) => code).sort()).toEqual(["061323", "183314"]);
  expect(await database.db.school.findUnique({ where: { code: "533302" } })).toMatchObject({
    name: "高雄市立新莊高級中學",
    level: "高中職",
    county: "高雄市",
    district: "左營區",
    listed: true,
    reviewRequired: true,
    collects: false,
  });
});

it("names only counties and districts that there are", async () => {
  const unknown = await database.db.$queryRaw`
    select code, county, district from "School" as school
    where district <> '' and not exists (
      select from "District" where "District".county = school.county and "District".name = school.district)`;
  expect(unknown).toEqual([]);
});

it("keeps the schools that earlier lists had, without offering them", async () => {
  const former = await database.db.school.findMany({ where: { listed: false } });
  expect(former).toHaveLength(29);
  expect(former).toContainEqual(
    expect.objectContaining({ code: "030304", name: "桃園市立桃園高級中等學校", district: "桃園區" }),
  );
});

it.each([
  ["雄中", ["553301"]],
  ["雄女", ["573301"]],
  ["建中", ["353301"]],
  ["北一女", ["353303"]],
  ["中一中", ["193302"]],
  ["南一中", ["210305"]],
  ["新莊高中", ["013337", "533302"]],
  ["臺中女中", ["193301"]],
  ["師大附中", ["330301"]],
  ["海青工商", ["533401"]],
  ["高科大", ["0053"]],
  ["北科大", ["0025"]],
  ["臺大", ["0003"]],
  ["成大", ["0005"]],
  ["師大", ["0004"]],
  ["高雄科大", ["0053"]],
  ["樹人醫專", ["1284"]],
  ["左營國中", ["533501"]],
  ["烏來國小", ["014684"]],
  ["030304", ["033304"]],
])("knows who is called %s", async (text, codes) => {
  expect((await schoolsNamed(text)).map(({ code }) => code)).toEqual(codes);
});

it("has the general tariffs of the manual", async () => {
  const tariffs = await database.db.tariff.findMany({ orderBy: { category: "asc" } });
  expect(
    tariffs.map(({ category, schoolCode, level, lossFee, cardFee, amountDue }) => [
      category,
      schoolCode ?? level,
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
  const texts = await database.db.noticeText.findMany({
    orderBy: [{ validFrom: "asc" }, { language: "asc" }],
  });
  expect(texts.map(({ version, language, items }) => [version, language, items.length])).toEqual([
    ["2026-11", "en", 7],
    ["2026-11", "zh-TW", 7],
    ["2026-11-27", "en", 7],
    ["2026-11-27", "zh-TW", 7],
  ]);
  for (const { items, hash } of texts)
    expect(hash).toBe(createHash("sha256").update(items.join("\n")).digest("hex"));
  const [, chineseBefore, english, chineseNow] = texts;
  expect(chineseNow!.items).toEqual(chineseBefore!.items);
  // The words of the glossary: the notices name what she can choose as the form does.
  for (const { en } of Object.values(categoryWords)) expect(english!.items[2]).toContain(`“${en}”`);
  expect(english!.items.join()).not.toMatch(/reissue/i);
  const chinese = chineseNow!.items.join();
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

it("mends what an older version of the list wrote over it, and takes up what has left it", async () => {
  await database.db.school.update({
    where: { code: "533302" },
    data: { district: "", aliases: ["新莊"], listed: false },
  });
  await database.db.school.create({
    data: { code: "999999", name: "從前的學校", aliases: [], level: "國小", county: "高雄市", district: "" },
  });
  await seed(database.db);
  expect(await database.db.school.findUnique({ where: { code: "533302" } })).toMatchObject({
    district: "左營區",
    listed: true,
    collects: true,
  });
  expect(await database.db.school.findUnique({ where: { code: "999999" } })).toMatchObject({ listed: false });
});

it("refuses a published notice text that reads otherwise", async () => {
  await database.db.noticeText.updateMany({ where: { language: "en" }, data: { hash: "0".repeat(64) } });
  await expect(seed(database.db)).rejects.toThrow(/published already/);
});

const everything = async () => ({
  schools: await database.db.$queryRaw`select *, xmin::text from "School" order by code`,
  districts: await database.db.district.count(),
  tariffs: await database.db.$queryRaw`select *, xmin::text from "Tariff" order by id`,
  notices: await database.db.$queryRaw`select *, xmin::text from "NoticeText" order by version, language`,
});
