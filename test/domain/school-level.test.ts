import { expect, it } from "vitest";
import { schoolLevelOf } from "#domain/school-level.ts";

it.each([
  ["國民小學", "國小"],
  ["國民中學", "國中"],
  ["高級中學", "高中職"],
  ["高級職業學校", "高中職"],
  ["特殊教育學校", "特殊教育"],
  ["大專校院", "大專校院"],
])("%s of the Ministry's list is %s of the form", (kind, level) => {
  expect(schoolLevelOf(kind)).toBe(level);
});

it("refuses a kind that the form has no level for", () => {
  expect(() => schoolLevelOf("補習班")).toThrow("補習班");
});
