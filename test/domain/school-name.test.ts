import { expect, it } from "vitest";
import { schoolNameIn } from "#domain/school-name.ts";

const ntu = { name: "國立臺灣大學", englishName: "National Taiwan University" };

it("calls a school in English by its own name there, with the Chinese one beside", () => {
  expect(schoolNameIn(ntu, "en")).toBe("National Taiwan University 國立臺灣大學");
  expect(schoolNameIn(ntu, "zh-TW")).toBe("國立臺灣大學");
});

it("keeps to the Chinese name where no English one is known", () => {
  for (const englishName of [null, undefined, ""])
    expect(schoolNameIn({ name: "高雄市立新莊高級中學", englishName }, "en")).toBe("高雄市立新莊高級中學");
});
