import { expect, it } from "vitest";
import { schoolAliases } from "#prisma/seed/school-aliases.ts";

const aliases = (name: string, { county = "高雄市", district = "左營區", given = [] as string[] } = {}) =>
  schoolAliases({ name, county, district }, given);

it.each([
  ["高雄市立新莊高級中學", ["新莊高中", "新莊高級中學", "高雄市立新莊高中"]],
  ["高雄市立高雄女子高級中學", ["高雄女子高中", "高雄女中", "高雄女子高級中學", "高雄市立高雄女子高中"]],
  ["高雄市立海青高級工商職業學校", ["海青工商", "海青高級工商職業學校", "高雄市立海青工商"]],
  ["高雄市立左營國小", ["左營國小"]],
  ["高雄市立左營區中山國小", ["中山國小"]],
  ["高雄市立左營國中", ["左營國中"]],
  ["高雄市私立明德國小", ["明德國小"]],
  ["高雄市立忠義實驗國小", ["忠義實驗國小", "忠義國小"]],
  ["高雄市立虎山實驗小學", ["虎山實驗小學", "虎山國小", "虎山實小"]],
  ["高雄市立善水國中(小)", ["善水國中小", "善水國中", "善水國中(小)", "高雄市立善水國中小"]],
  ["高雄市立善水國(中)小", ["善水國中小", "善水國小", "善水國(中)小", "高雄市立善水國中小"]],
  ["國立高雄科技大學", ["高雄科大", "高雄科技大學", "國立高雄科大"]],
  ["淡江大學", []],
  ["樹人醫護管理專科學校", ["樹人醫專"]],
  [
    "天主教某某財團法人高雄市私立道明高級中學",
    ["道明高中", "道明高級中學", "天主教某某財團法人高雄市私立道明高中"],
  ],
])("%s is also called %j", (name, expected) => {
  expect(aliases(name)).toEqual(expected);
});

it("puts the given names first, and none twice", () => {
  expect(aliases("高雄市立左營國中", { given: ["左中", "左營國中"] })).toEqual(["左中", "左營國中"]);
});

it("leaves a district that is all of the name", () => {
  expect(aliases("高雄市立左營區", { district: "左營區" })).toEqual(["左營區"]);
  expect(aliases("高雄市立左營國中", { district: "" })).toEqual(["左營國中"]);
});
