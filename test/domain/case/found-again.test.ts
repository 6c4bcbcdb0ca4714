import { expect, it } from "vitest";
import { foundAgain } from "#domain/case/found-again.ts";
import { aSnapshot } from "./a-snapshot.ts";

const confirmedAt = new Date("2026-11-12T02:00:00Z");

it.each([
  ["still works while nothing is confirmed", { progress: "UNPAID" }, "NOT_YET_STOPPED"],
  ["is stopped once it is confirmed (R8, R43)", { progress: "PROCESSING", confirmedAt }, "STOPPED"],
  [
    "is stopped by the school's approval too, paid or not (R106)",
    { progress: "UNPAID", confirmedAt },
    "STOPPED",
  ],
  ["stays stopped after the case is closed", { progress: "CLOSED", confirmedAt }, "STOPPED"],
  ["was never stopped by a case that lapsed", { progress: "LAPSED" }, "NEVER_STOPPED"],
  ["was never stopped by a case that was voided", { progress: "VOIDED" }, "NEVER_STOPPED"],
] as const)("a card found again %s", (_, part, code) => {
  expect(foundAgain(aSnapshot(part)).code).toBe(code);
});

it("was never reported by a replacement, whatever became of it", () => {
  for (const part of [{}, { progress: "PROCESSING", confirmedAt }, { progress: "LAPSED" }] as const) {
    const { code, text } = foundAgain(aSnapshot({ category: "REISSUE", ...part }));
    expect(code).toBe("NOT_REPORTED");
    expect(text.zh).not.toContain("停用");
  }
});

it("of a replacement is told how to let it go while that is possible, and that it goes on once it is in force", () => {
  const said = (part: object) => foundAgain(aSnapshot({ category: "REISSUE", ...part })).text.zh;
  expect(said({})).toContain("不要繳費，請打「取消申請」，或在申請明細取消");
  expect(said({ review: "APPROVED", confirmedAt })).toContain("申請已生效，不能取消");
  expect(said({ progress: "LAPSED" })).toBe("這筆是補發新卡的申請，卡片沒有因為它掛失。");
});

it("of a card whose loss was reported before is not told that finding it brings it back", () => {
  const said = (part: object) =>
    foundAgain(aSnapshot({ category: "REISSUE", reissueReason: "ALREADY_REPORTED", ...part })).text;
  for (const part of [{}, { progress: "PROCESSING", confirmedAt }, { progress: "LAPSED" }] as const) {
    expect(said(part).zh).toContain("電子錢包已停用");
    expect(said(part).en).toContain("stopped for good");
  }
});

it("says that the school's approval is enough to stop the card, unpaid or not (R106)", () => {
  const { text } = foundAgain(aSnapshot({ progress: "UNPAID" }));
  expect(text.zh).toContain("學校核可就會生效");
  expect(text.en).toContain("takes effect should your school approve");
});

it("leaves it to a newer application of the card whether it still works", () => {
  const { code, text } = foundAgain(aSnapshot({ progress: "LAPSED" }), "SEQ000000000009");
  expect(code).toBe("NEVER_STOPPED");
  expect(text.zh).toContain("SEQ000000000009");
  expect(text.zh).not.toContain("可以繼續用");
  expect(text.en).not.toContain("you can go on using it");
});
