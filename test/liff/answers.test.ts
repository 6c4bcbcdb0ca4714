import { describe, expect, it } from "vitest";
import { answersOf, isKept, isMasked, patchOf } from "../../liff/draft/answers.ts";
import { aDraft } from "./a-draft.ts";

describe("answers", () => {
  it("become a partial save with one object per group", () => {
    expect(
      patchOf({ name: "王小明", "refund.method": "TRANSFER", "refund.bankCode": "004", remark: null }),
    ).toEqual({ name: "王小明", refund: { method: "TRANSFER", bankCode: "004" }, remark: null });
  });

  it("come back from a draft under their dotted names, without what is absent", () => {
    const draft = aDraft({
      category: "REISSUE",
      photo: { mode: "NEW", photoId: "p" },
      refund: null,
      name: null,
    });
    expect(answersOf(draft)).toEqual({ category: "REISSUE", "photo.mode": "NEW", "photo.photoId": "p" });
  });

  it.each([
    ["*******456", true],
    ["王○明", true],
    ["0910123456", false],
    [null, false],
  ])("knows whether %j is masked", (value, masked) => {
    expect(isMasked(value)).toBe(masked);
  });
});

describe("a kept number", () => {
  it("is a masked one that nothing was typed over; an asterisk elsewhere is only an asterisk", () => {
    expect(isKept("mobile", { mobile: "*******456" }, {})).toBe(true);
    expect(isKept("mobile", { mobile: "09*" }, { mobile: "09*" })).toBe(false);
    expect(isKept("remark", { remark: "a*b" }, {})).toBe(false);
  });
});
