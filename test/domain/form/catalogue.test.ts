import { describe, expect, it } from "vitest";
import type { FieldRow } from "#domain/form/field-row.ts";
import { kindOf } from "#domain/form/kinds.ts";
import { type FieldPath, fieldPaths, rowOf, summaryOf, textKindOf } from "#domain/form/values.ts";

const those = (holds: (row: FieldRow) => unknown) => fieldPaths.filter((path) => holds(rowOf(path)));

describe("a field of the form", () => {
  it.each([
    ["consent", ["consent.noticeVersion", "consent.accepted"]],
    ["card", ["cardState", "category", "reissueReason", "reissueReasonText"]],
    ["school", ["schoolCode"]],
    [
      "person",
      [
        "studentNo",
        "name",
        "idType",
        "idNumber",
        "mobile",
        "landline",
        "remark",
        "minor",
        "guardian.name",
        "guardian.relation",
        "guardian.mobile",
        "guardian.consent",
      ],
    ],
    ["photo", ["photo.mode", "photo.photoId"]],
    [
      "refund",
      ["refund.method", "refund.address", "refund.bankCode", "refund.branchCode", "refund.accountNo"],
    ],
  ] as const)("is asked in the step %s: %j", (step, paths) => {
    expect(those((row) => row.step === step)).toEqual(paths);
  });

  it("that tells a number or an address of a person is sealed, and shown masked", () => {
    const sealed = those((row) => row.sealed);
    expect(sealed).toEqual([
      "idNumber",
      "mobile",
      "landline",
      "guardian.mobile",
      "refund.address",
      "refund.accountNo",
    ]);
    for (const path of sealed) {
      expect(rowOf(path).column, path).toMatch(/Sealed$/);
      expect(kindOf(textKindOf(path)!).mask, path).toBeDefined();
    }
  });

  it("that says who she is outlives what was needed to reach her", () => {
    expect(those((row) => row.kept === "identity")).toEqual(["studentNo", "name", "idNumber"]);
    expect(those((row) => row.kept === "contact")).toEqual([
      "reissueReasonText",
      "mobile",
      "landline",
      "remark",
      "guardian.name",
      "guardian.relation",
      "guardian.mobile",
      "refund.address",
      "refund.bankCode",
      "refund.branchCode",
      "refund.accountNo",
    ]);
  });

  it("is taken over into a new form, but for consent and the state of the card, which are of that day", () => {
    const fresh = those((row) => !row.copied);
    expect(fresh).toEqual([
      "consent.noticeVersion",
      "consent.accepted",
      "cardState",
      "minor",
      "guardian.consent",
    ]);
    expect(those((row) => row.copied === "person")).toEqual([
      "schoolCode",
      "studentNo",
      "name",
      "idType",
      "idNumber",
      "mobile",
      "landline",
      "guardian.name",
      "guardian.relation",
      "guardian.mobile",
    ]);
  });

  it("has a column of its own name in the case, or none", () => {
    const columns = fieldPaths.flatMap((path) => rowOf(path).column ?? []);
    expect(new Set(columns).size).toBe(columns.length);
    const named = (path: FieldPath) => path.replace(/^\w+\./, "").toLowerCase();
    for (const path of fieldPaths) {
      const { column } = rowOf(path);
      if (column) expect(column.toLowerCase(), path).toContain(named(path));
    }
    expect(those((row) => !row.column)).toEqual([
      "consent.noticeVersion",
      "consent.accepted",
      "cardState",
      "minor",
    ]);
  });

  it("that a telephone types has the keys of a telephone, and what is written in capitals gets them", () => {
    expect(those((row) => row.input?.tel)).toEqual(["mobile", "landline", "guardian.mobile"]);
    expect(those((row) => row.input?.capitals)).toEqual(["studentNo", "idNumber"]);
    expect(those((row) => row.input?.lines)).toEqual(["remark", "refund.address"]);
    expect(those((row) => row.input?.autoComplete === "name")).toEqual(["name"]);
    expect(those((row) => row.input?.autoComplete === "tel-national")).toEqual(["mobile"]);
  });

  it.each(fieldPaths)("%s has its label in both languages", (path) => {
    for (const { zh, en } of [rowOf(path).label, summaryOf(path)]) {
      expect(zh).toMatch(/\p{sc=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
  });

  it("shares one name among what is missing with the fields that are asked along with it", () => {
    const byName = Object.groupBy(fieldPaths, (path) => summaryOf(path).zh);
    expect(Object.values(byName).filter((paths) => paths!.length > 1)).toEqual([
      ["reissueReason", "reissueReasonText"],
      ["idType", "idNumber"],
      ["guardian.name", "guardian.relation", "guardian.mobile"],
      ["photo.mode", "photo.photoId"],
      ["refund.bankCode", "refund.branchCode", "refund.accountNo"],
    ]);
  });
});
