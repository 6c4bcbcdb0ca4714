import { describe, expect, it } from "vitest";
import { askedItems, returnItems } from "#domain/case/return-items.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { aSnapshot } from "./a-snapshot.ts";

const fieldsOf = (...reasons: string[]) =>
  returnItems(reasons).map(({ fields, needed }) => ({ fields, needed }));

describe("what a school sent back", () => {
  it.each([
    ["PHOTO", ["photo"]],
    ["NAME", ["name"]],
    ["STUDENT_NO", ["studentNo"]],
    ["OTHER", ["remark"]],
  ] as const)("as %s is answered with %j", (reason, fields) => {
    expect(fieldsOf(reason)).toEqual([{ fields, needed: fields }]);
  });

  it("as an ID number may come with another kind of number, and must come with the number", () => {
    expect(fieldsOf("ID_NUMBER")).toEqual([{ fields: ["idType", "idNumber"], needed: ["idNumber"] }]);
  });

  it("as a category is answered with another one and what that needs, the photo once", () => {
    const category = ["category", "reissueReason", "reissueReasonText", "photo", "refund", "remark"];
    expect(fieldsOf("CATEGORY")).toEqual([{ fields: category, needed: ["category"] }]);
    expect(fieldsOf("PHOTO", "CATEGORY")).toEqual([
      { fields: ["photo"], needed: ["photo"] },
      { fields: category.filter((field) => field !== "photo"), needed: ["category"] },
    ]);
  });

  it("is told in the order in which the school gave it, without reasons nobody knows any more", () => {
    const reasons = ["OTHER", "toString", "PHOTO", "OLD_REASON"];
    expect(returnItems(reasons).map(({ reason }) => reason)).toEqual(["OTHER", "PHOTO"]);
  });
});

it("is asked by iPASS where it found no loss report (R40), and by nobody once that is settled", () => {
  const at = new Date();
  const asked = { category: "REISSUE", reissueReason: "ALREADY_REPORTED", lossAskedAt: at } as const;
  const reasonsOf = (part: Partial<CaseSnapshot>) =>
    askedItems(aSnapshot({ ...asked, ...part }), ["NAME"]).map(({ reason }) => reason);
  expect(reasonsOf({})).toEqual(["CATEGORY"]);
  expect(reasonsOf({ review: "RETURNED" })).toEqual(["NAME"]);
  expect(reasonsOf({ lossConfirmedAt: at })).toEqual([]);
  expect(reasonsOf({ progress: "CLOSED" })).toEqual([]);
});

it("is the refund alone where that came back, until it is corrected or sent again", () => {
  const at = new Date();
  const paid = { progress: "PROCESSING", paidAt: at, review: "APPROVED" } as const;
  const reasonsOf = (part: Partial<CaseSnapshot>) =>
    askedItems(aSnapshot({ category: "LOSS_REFUND", ...paid, refundReturnedAt: at, ...part }), ["NAME"]);
  expect(reasonsOf({})).toMatchObject([{ reason: "REFUND", fields: ["refund"], needed: ["refund"] }]);
  expect(reasonsOf({ review: "RETURNED" })).toMatchObject([{ reason: "NAME" }]);
  expect(reasonsOf({ refundReturnedAt: null })).toEqual([]);
  expect(reasonsOf({ category: "LOSS_ONLY" })).toEqual([]);
});
