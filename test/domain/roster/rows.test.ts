import { describe, expect, it } from "vitest";
import { cellName } from "#domain/roster/cell.ts";
import { checkRows, type TableCell } from "#domain/roster/check-rows.ts";
import { rosterColumns } from "#domain/roster/columns.ts";
import { diffRoster } from "#domain/roster/diff-roster.ts";
import { findHeader, headerKey, isRosterMap } from "#domain/roster/find-header.ts";
import { seemsOtherSchool } from "#domain/roster/other-school.ts";
import { shortNumbers } from "#domain/roster/padding.ts";

const columns = { studentNo: 0, name: 1, idNumber: 2, className: 3 };
const check = (rows: TableCell[][], padTo: number | null = null) =>
  checkRows(
    rows.map((cells, index) => ({ index: index + 1, cells })),
    columns,
    padTo,
  );

describe("the header", () => {
  it.each([
    [["學號", "姓名", "身分證字號", "班級"], columns],
    [["班 級", "學生編號", "身份證號", "學生姓名"], { className: 0, studentNo: 1, idNumber: 2, name: 3 }],
    [["Student No.", "NAME", "ID number", "Class"], columns],
    [["sourcedId", "座號", "國籍"], { studentNo: 0 }],
  ])("%j is found by any of its names", (titles, found) => {
    expect(findHeader([titles])?.columns).toEqual(found);
  });

  it("may stand below a title and instructions, and is the school's own once it said so", () => {
    const rows = [
      ["高雄大學 115 學年度名冊"],
      ["請勿更改標題"],
      ["代碼", "身分證字號"],
      ["01", "A123456789"],
    ];
    expect(findHeader(rows)).toEqual({ row: 2, columns: { idNumber: 1 } });
    expect(findHeader(rows, { studentNo: headerKey("代碼") })).toEqual({
      row: 2,
      columns: { studentNo: 0, idNumber: 1 },
    });
    expect(findHeader([["甲", "乙"]])).toBeNull();
  });

  it("makes a list only with a student number and something about her", () => {
    expect([isRosterMap({ studentNo: 0 }), isRosterMap({ name: 0, idNumber: 1 })]).toEqual([false, false]);
    expect(isRosterMap({ studentNo: 0, className: 1 })).toBe(true);
  });

  it("names no header twice", () => {
    const all = Object.values(rosterColumns).flatMap(({ title, aliases }) => [
      title.zh,
      title.en,
      ...aliases,
    ]);
    const keys = all.map(headerKey);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("brings examples that it would take", () => {
    const rows = [0, 1].map((one) => Object.values(rosterColumns).map(({ examples }) => examples[one]!));
    expect(check(rows).faults).toEqual([]);
  });
});

describe("a row", () => {
  it.each<[string, TableCell[], string[]]>([
    ["is whole", ["01234567", "王小明", "A123456789", "資一甲"], []],
    ["has a resident's number", ["1", "A", "A800000014", null], []],
    ["has a passport's", ["1", "A", "E12345678X", null], []],
    ["has no number", [null, "王小明", null, null], ["A2 studentNoMissing"]],
    ["has a formula for a number", ["=cmd|' /C calc'!A0", null, null, null], ["A2 studentNoFormat"]],
    ["has a mistyped ID number", ["1", null, "A123456788", null], ["C2 idNumberChecksum"]],
    ["has a masked ID number", ["1", null, "A12****789", null], ["C2 idNumberFormat"]],
    ["has digits for a name", ["1", "0912345678", null, null], ["B2 nameFormat"]],
    ["has a class of many words", ["1", null, null, "班".repeat(41)], ["D2 classNameFormat"]],
    ["was rounded", ["1.10012E+07", null, { fault: "numberLost" }, null], ["A2 numberLost", "C2 numberLost"]],
    ["became a date", ["1", null, null, { fault: "becameDate" }], ["D2 becameDate"]],
    ["has a letter that nobody can read", ["1", "王\uFFFD明", null, null], ["B2 unreadable"]],
  ])("that %s", (_, cells, faults) => {
    expect(check([cells]).faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual(faults);
  });

  it("of nothing is passed over, and a faulty one keeps no other back", () => {
    const { rows, faults, named } = check([
      ["1", null, "A1", null],
      [null, null, null, null],
      ["2", null, null, "甲"],
    ]);
    expect(rows.map(({ studentNo }) => studentNo)).toEqual(["2"]);
    expect(faults).toHaveLength(1);
    expect([...named]).toEqual(["1", "2"]);
  });

  it("of a student who is there twice names the other one, on both sides", () => {
    const { rows, faults } = check([
      ["a1", null, null, "甲"],
      ["2", null, null, "甲"],
      ["A1", null, null, "乙"],
    ]);
    expect(rows).toHaveLength(1);
    expect(faults.map(({ cell, other }) => [cell, other])).toEqual([
      ["A2", 3],
      ["A4", 1],
    ]);
  });

  it("has its number as it was typed: without the spreadsheet's fraction, with zeros where they are wanted", () => {
    expect(check([["11001234.0", null, null, "甲"]]).rows[0]!.studentNo).toBe("11001234");
    expect(
      check(
        [
          ["1234", null, null, "甲"],
          ["B12", null, null, "甲"],
        ],
        8,
      ).rows.map((row) => row.studentNo),
    ).toEqual(["00001234", "B12"]);
    expect([cellName(0, 0), cellName(13, 2), cellName(0, 27)]).toEqual(["A1", "C14", "AB1"]);
  });
});

it("sees which numbers lost zeros in front", () => {
  expect(shortNumbers(["01234567", "11234567", "1234568"])).toEqual({ length: 8, rows: 1 });
  expect(shortNumbers(["1", "22", "333"])).toBeNull();
  expect(shortNumbers(["12345678", "123456789", "12345679"])).toBeNull();
});

it("holds a list against what is kept: empty cells change nothing, who is missing is told of once", () => {
  const kept = { nameHash: "n", idNumberHash: "i", className: "甲", absent: false };
  const known = ["1", "2", "3", "4"].map((studentNo) => ({ studentNo, ...kept, absent: studentNo === "4" }));
  const open = { nameHash: null, idNumberHash: null, className: null };
  const rows = [
    { studentNo: "1", ...open },
    { studentNo: "2", ...open, className: "乙", idNumberHash: "other" },
    { studentNo: "5", ...open, className: "丙" },
  ];
  const { changes, absent } = diffRoster(known, rows, new Set(["1", "2", "5"]));
  expect(changes.map(({ group, fields }) => [group, fields])).toEqual([
    ["same", []],
    ["changed", ["idNumber", "className"]],
    ["new", ["className"]],
  ]);
  expect(absent.map(({ studentNo }) => studentNo)).toEqual(["3"]);
});

it.each([
  [{ students: 100, gone: 51, openCases: 0, found: 0 }, true],
  [{ students: 100, gone: 50, openCases: 10, found: 5 }, false],
  [{ students: 9, gone: 9, openCases: 3, found: 0 }, false],
  [{ students: 0, gone: 0, openCases: 4, found: 1 }, true],
])("with %j a list seems another school's: %s", (shares, seems) => {
  expect(seemsOtherSchool(shares)).toBe(seems);
});
