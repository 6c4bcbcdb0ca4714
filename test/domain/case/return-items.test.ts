import { describe, expect, it } from "vitest";
import { returnItems } from "#domain/case/return-items.ts";

const fieldsOf = (reason: string, category: "LOSS_ONLY" | "REISSUE" = "LOSS_ONLY") =>
  returnItems([reason], { category }).map(({ fields, needed }) => ({ fields, needed }));

describe("what a school sent back", () => {
  it.each([
    ["PHOTO", ["photo"]],
    ["NAME", ["name"]],
    ["STUDENT_NO", ["studentNo"]],
    ["CATEGORY", ["remark"]],
    ["OTHER", ["remark"]],
  ] as const)("as %s is answered with %j", (reason, fields) => {
    expect(fieldsOf(reason)).toEqual([{ fields, needed: fields }]);
  });

  it("as an ID number may come with another kind of number, and must come with the number", () => {
    expect(fieldsOf("ID_NUMBER")).toEqual([{ fields: ["idType", "idNumber"], needed: ["idNumber"] }]);
  });

  it("as a category may change the reason of a card that is still there; another category is another case", () => {
    expect(fieldsOf("CATEGORY", "REISSUE")).toEqual([
      { fields: ["reissueReason", "reissueReasonText", "remark"], needed: ["remark"] },
    ]);
    expect(fieldsOf("OTHER", "REISSUE")).toEqual([{ fields: ["remark"], needed: ["remark"] }]);
  });

  it("is told in the order in which the school gave it, without reasons nobody knows any more", () => {
    const reasons = ["OTHER", "toString", "PHOTO", "OLD_REASON"];
    expect(returnItems(reasons, { category: "LOSS_ONLY" }).map(({ reason }) => reason)).toEqual([
      "OTHER",
      "PHOTO",
    ]);
  });
});
