import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindOf } from "#domain/form/kinds.ts";
import { type RemarkStart, remarkStarts, unfinishedStart } from "#domain/form/remark.ts";

const kinds = Object.keys(remarkStarts) as RemarkStart[];

describe("a remark that was begun with a tap", () => {
  it.each(kinds)("is not finished before something is written (%s)", (kind) => {
    const start = remarkStarts[kind];
    for (const empty of ["", " ", "　", "\n", "。", " …\n", "\n謝謝"])
      expect(unfinishedStart(start + empty), JSON.stringify(empty)).toBe(kind);
    expect(unfinishedStart(`${start}甲`)).toBeUndefined();
  });

  it("is not finished when the next one follows at once", () => {
    expect(unfinishedStart(`${remarkStarts.name}${remarkStarts.studentNo}0123456`)).toBe("name");
    expect(unfinishedStart(`${remarkStarts.name}林小心\n${remarkStarts.studentNo}`)).toBe("studentNo");
    expect(
      unfinishedStart(
        `${remarkStarts.name}林小心，${remarkStarts.studentNo}0123456\n${remarkStarts.department}資訊科`,
      ),
    ).toBeUndefined();
  });

  it("is read also with a narrow colon and blanks", () => {
    expect(unfinishedStart("改名，原姓名 : ")).toBe("name");
    expect(unfinishedStart("原姓名: Mary-Jane")).toBeUndefined();
  });
});

it("leaves other words alone", () => {
  for (const words of ["改名為王大明", "我忘了原姓名", "請換照片。", "原姓名林大芯"])
    expect(unfinishedStart(words)).toBeUndefined();
});

it("is finished by any letter or digit", () => {
  const behind = fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((text) => /^[^\S\n]*[\p{L}\p{N}]/u.test(text));
  fc.assert(
    fc.property(fc.constantFrom(...kinds), behind, (kind, text) => {
      expect(unfinishedStart(remarkStarts[kind] + text)).toBeUndefined();
    }),
  );
});

it("says what is missing", () => {
  const read = (remark: string) => kindOf("remark").read(remark, {});
  expect(read(remarkStarts.name)).toEqual({ ok: false, reason: "remarkOldName" });
  expect(read(remarkStarts.studentNo)).toEqual({ ok: false, reason: "remarkOldStudentNo" });
  expect(read(remarkStarts.department)).toEqual({ ok: false, reason: "remarkNewDepartment" });
  expect(read(`${remarkStarts.name}林小心`)).toEqual({ ok: true, value: "更改姓名，原姓名：林小心" });
});
