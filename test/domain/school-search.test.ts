import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankOf, searchable, searchableSchool, searchWords } from "#domain/school-search.ts";

const hsinchuang = searchableSchool({
  code: "533302",
  name: "高雄市立新莊高級中學",
  aliases: ["新莊高中"],
  county: "高雄市",
  district: "左營區",
  level: "高級中等學校",
});
const rank = (query: string, school = hsinchuang) => rankOf(school, searchWords(query));
const named = (name: string) => ({ code: "", names: [name], places: [], prefixes: [] });

describe("words of a search", () => {
  it("are letters and digits, 台 as 臺, in any case and width", () => {
    expect(searchWords("台中 女中（５３Ａ）!")).toEqual(["臺中", "女中", "53a"]);
    expect(searchWords(" ,。 ")).toEqual([]);
    expect(searchable("高雄市立新莊高級中學(533302)")).toBe("高雄市立新莊高級中學533302");
  });

  it("are as short as the lists write 國民小學 and 國民中學", () => {
    expect(searchWords("左營國民中學 左營國民小學 國民高學")).toEqual(["左營國中", "左營國小", "國民高學"]);
  });
});

describe("a school as the search sees it", () => {
  it("has its name and aliases once each, and the places it lies in", () => {
    const { names, places, code } = searchableSchool({
      code: "193302",
      name: "臺中女中",
      aliases: ["台中女中", "中女中"],
      county: "台中市",
      district: "西區",
      level: "高中",
    });
    expect({ names, places, code }).toEqual({
      names: ["臺中女中", "中女中"],
      places: ["臺中市", "西區", "高中"],
      code: "193302",
    });
  });
});

describe("a place in front of a name", () => {
  it("is the county or the district, also without 市 or 區, and both", () => {
    const alone = rank("新莊高中")!;
    for (const place of ["高雄市", "高雄", "左營區", "左營", "高雄市左營區", "高雄左營"])
      expect(rank(`${place}新莊高中`), place).toBeGreaterThan(alone);
  });

  it("is not a stem of one character, nor a place the school does not lie in", () => {
    const donghai = searchableSchool({
      code: "1",
      name: "海大學",
      aliases: [],
      county: "臺中市",
      district: "東區",
      level: "大專校院",
    });
    expect(donghai.prefixes).toEqual(["臺中市", "臺中", "東區"]);
    expect(rank("東海大學", donghai)).toBeUndefined();
    expect(rank("臺南新莊高中")).toBeUndefined();
  });

  it("is none where the district is not known", () => {
    const school = { code: "1", name: "甲", aliases: [], county: "新竹市", district: "", level: "高中職" };
    expect(searchableSchool(school).prefixes).toEqual(["新竹市", "新竹"]);
  });
});

describe("a school meets a search", () => {
  it("best by its code, then by its name, then by the beginning of either, then by a place", () => {
    const ranks = ["533302", "新莊高中", "高雄市立", "市立新莊", "5333", "市莊高學", "左營"].map(
      (query) => rank(query)!,
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(ranks).size).toBe(ranks.length);
    expect(rank("左營")).toBeGreaterThan(0);
  });

  it("not at all when one word is not met, however well the others are", () => {
    expect(rank("533302 霍格華茲")).toBeUndefined();
    expect(rank("新莊高中 左營")).toBeGreaterThan(rank("新莊高中")!);
  });

  it("by one digit of its code only when that is all of it", () => {
    expect(rank("5")).toBeUndefined();
    expect(rank("53")).toBe(500);
    expect(rank("302")).toBeUndefined();
  });

  it("the better, the more of its name is typed", () => {
    expect(rank("新莊高", named("新莊高中"))).toBeGreaterThan(rank("新莊", named("新莊高中"))!);
    expect(rank("新莊", named("新莊國小"))).toBeGreaterThan(rank("新莊", named("新莊高級中學"))!);
    expect(rank("莊高", named("新莊高中"))).toBeLessThan(rank("新", named("新莊高級中等學校"))!);
  });

  it("by its aliases as by its name", () => {
    expect(rank("新莊高中")).toBe(rank("高雄市立新莊高級中學"));
  });

  it("by characters picked out in order, the closer the better, and still when they are far apart", () => {
    expect(rank("雄女", named("高雄女子"))).toBeGreaterThan(rank("雄女", named("高雄市立女子"))!);
    expect(rank("女雄", named("高雄市立女子"))).toBeUndefined();
    expect(rank("甲乙", named(`甲${"○".repeat(60)}乙`))).toBe(1);
  });

  it("by the closest of several ways to pick the characters out", () => {
    expect(rank("甲乙", named("甲○○甲○乙"))).toBe(rank("甲乙", named("甲○乙")));
    expect(rank("甲乙", named("甲○乙甲"))).toBe(rank("甲乙", named("甲○乙")));
    expect(rank("甲乙丙", named("甲○乙○丙"))).toBe(400 - 20);
  });

  it("whatever part of its name somebody types", () => {
    const [name] = hsinchuang.names as [string];
    const part = fc.subarray(
      [...name].map((_, index) => index),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(part, (places) => {
        const typed = places.map((index) => name[index]).join("");
        expect(rank(typed)).toBeGreaterThan(0);
      }),
    );
  });
});
