import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { findSchools, type SchoolSearch } from "#usecases/school-directory/find-schools.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const find = (search: SchoolSearch) => findSchools({ db: database.db, now: () => new Date() }, search);
const best = async (q: string) => (await find({ q }))[0]?.name;

describe("by query", () => {
  it("finds no school by letters that stand scattered in its English name", async () => {
    expect(await find({ q: "abc def" })).toEqual([]);
    expect(await find({ q: "ktech" })).toEqual([]);
  });

  it("lists no more than the best while only National is typed", async () => {
    expect((await find({ q: "National" })).length).toBeLessThanOrEqual(20);
  });

  it.each([
    ["533302", "高雄市立新莊高級中學"],
    ["５３３３０２", "高雄市立新莊高級中學"],
    ["高雄市立新莊高級中學", "高雄市立新莊高級中學"],
    ["高雄 新莊", "高雄市立新莊高級中學"],
    ["高雄市立新莊高級中學(533302)", "高雄市立新莊高級中學"],
    ["\u202d533302\u202c", "高雄市立新莊高級中學"],
    ["高雄\u200b市立\u00ad新莊", "高雄市立新莊高級中學"],
    ["台中女中", "臺中市立臺中女子高級中等學校"],
    ["中女中", "臺中市立臺中女子高級中等學校"],
    ["台中市立台中女子高級中等學校", "臺中市立臺中女子高級中等學校"],
    ["高雄新莊高中", "高雄市立新莊高級中學"],
    ["雄中", "高雄市立高雄高級中學"],
    ["左營國中", "高雄市立左營國中"],
    ["高雄市左營區左營國民小學", "高雄市立左營國小"],
    ["鼓山中山國小", "高雄市立鼓山區中山國小"],
    ["高科大", "國立高雄科技大學"],
    ["國立高雄科技大學", "國立高雄科技大學"],
    ["台大", "國立臺灣大學"],
    ["NTU", "國立臺灣大學"],
    ["淡江", "淡江大學"],
    ["Kaohsiung University of Science", "國立高雄科技大學"],
    ["National Kaohsiung University of Science and Technology", "國立高雄科技大學"],
    ["kaohsiung univ sci & tech", "國立高雄科技大學"],
    ["Kaohsiung Normal Univ.", "國立高雄師範大學"],
    ["NATIONAL TAIWAN UNIVERSITY", "國立臺灣大學"],
    ["the National Tunghai Univ", "東海大學"],
    ["sun yat sen", "國立中山大學"],
    ["善水國中", "臺中市立善水國中(小)"],
    ["仁武特教", "高雄市立仁武特殊教育學校"],
    ["030304", "桃園市立桃園高級中等學校"],
  ])("%s finds %s first", async (q, name) => {
    expect(await best(q)).toBe(name);
  });

  it("finds both schools of one name, whoever wants which", async () => {
    const names = (await find({ q: "新莊高中" })).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["高雄市立新莊高級中學", "新北市立新莊高級中學"]));
    expect(names.indexOf("高雄市立新莊高級中學")).toBeLessThan(2);
  });

  it("gives at most 20, and nothing for what is no school", async () => {
    expect(await find({ q: "高中" })).toHaveLength(20);
    expect(await find({ q: "霍格華茲" })).toEqual([]);
  });

  it("searches within the filters", async () => {
    const found = await find({ q: "新莊", county: "新北市" });
    expect(found.every(({ county }) => county === "新北市")).toBe(true);
    expect(found.map(({ code }) => code)).toContain("013337");
  });
});

describe("of equally good ones", () => {
  it("those of the county she is known to be in come first", async () => {
    const first = async (near?: string) => (await find({ q: "中正國小", near }))[0]?.county;
    expect(await first("高雄市")).toBe("高雄市");
    expect(await first("台南市")).not.toBe("高雄市");
    expect(await first()).toBe(await first("霍格華茲縣"));
  });

  it("and never before a better one", async () => {
    expect((await find({ q: "建中", near: "高雄市" }))[0]?.code).toBe("353301");
  });
});

describe("a school that left the list", () => {
  it("is found by its whole code, behind the one that took its place, and not by its name", async () => {
    expect((await find({ q: "030304" })).map(({ code }) => code)).toEqual(["033304", "030304"]);
    expect((await find({ q: "551303" })).map(({ code }) => code)).toEqual(["551303"]);
    expect((await find({ q: "55130" })).map(({ code }) => code)).not.toContain("551303");
    expect((await find({ q: "桃園高中" })).map(({ code }) => code)).not.toContain("030304");
    expect((await find({ county: "桃園市" })).map(({ code }) => code)).not.toContain("030304");
  });
});

describe("by place", () => {
  it("lists a whole county, also written with 台", async () => {
    expect(await find({ county: "台中市" })).toHaveLength(386);
  });

  it("lists a whole district", async () => {
    const found = await find({ county: "高雄市", district: "左營區" });
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(({ code }) => code)).toContain("533302");
  });

  it("lists one level of it", async () => {
    const levels = ["國小", "國中", "高中職", "特殊教育", "大專校院"];
    const found = await Promise.all(levels.map((level) => find({ county: "高雄市", level })));
    expect(found.map((schools) => schools.length)).toEqual([237, 79, 53, 4, 14]);
    expect(found.flat().every((school, index, all) => all.indexOf(school) === index)).toBe(true);
    expect(await find({ county: "高雄市", level: "幼兒園" })).toEqual([]);
  });

  it("lists every district of every county", async () => {
    for (const county of ["新北市", "臺中市", "臺南市", "屏東縣"]) {
      const schools = await find({ county });
      const districts = new Set(schools.map(({ district }) => district));
      expect(schools.filter(({ district }) => !district).length, county).toBeLessThanOrEqual(1);
      expect(districts.size, county).toBeGreaterThan(25);
    }
  });

  it("lists all 4,003 without any filter", async () => {
    expect(await find({ q: "  " })).toHaveLength(4003);
  });
});

it("takes up a change of the rows within a minute or two, without a request waiting for it", async () => {
  let now = Date.parse("2026-11-26T08:00:00Z");
  const later = (q: string) => findSchools({ db: database.db, now: () => new Date(now) }, { q });
  const other = await testDatabase();
  try {
    const search = (q: string) => findSchools({ db: other.db, now: () => new Date(now) }, { q });
    expect(await search("霍格華茲")).toEqual([]);
    await other.db.school.update({ where: { code: "533302" }, data: { name: "霍格華茲" } });
    expect(await search("霍格華茲")).toEqual([]);
    now += 60_000;
    await search("霍格華茲");
    await expect.poll(async () => (await search("霍格華茲")).map(({ code }) => code)).toEqual(["533302"]);
  } finally {
    await other.close();
  }
  expect(await later("霍格華茲")).toEqual([]);
});
