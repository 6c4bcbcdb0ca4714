import { describe, expect, it } from "vitest";
import { answersOf, isMasked, patchOf } from "../../liff/draft/answers.ts";
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
