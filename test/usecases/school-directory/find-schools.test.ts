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

describe("by place", () => {
  it("lists a whole county, also written with 台", async () => {
    expect(await find({ county: "台中市" })).toHaveLength(53);
  });

  it("lists a whole district", async () => {
    const found = await find({ county: "高雄市", district: "左營區" });
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(({ code }) => code)).toContain("533302");
  });

  it("lists all 535 without any filter", async () => {
    expect(await find({ q: "  " })).toHaveLength(535);
  });
});
