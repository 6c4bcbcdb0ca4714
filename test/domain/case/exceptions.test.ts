import { describe, expect, it } from "vitest";
import { caseAlreadyOpen, caseExceptions, lossReportNeeded } from "#domain/case/exceptions.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { aSnapshot } from "./a-snapshot.ts";

const serial = "SEQ000000125589";
const at = new Date("2026-11-12T02:00:00Z");

function found(part: Partial<CaseSnapshot>, { lossReported = true } = {}) {
  return caseExceptions(aSnapshot(part), { serial, lossReported }).map(({ code, fix }) => [code, fix?.code]);
}

const inPost = { category: "REISSUE", progress: "PROCESSING", confirmedAt: at } as const;

describe("what stands in the way of a case (R86)", () => {
  it("is nothing in the ordinary course", () => {
    expect(found({})).toEqual([]);
    expect(found({ progress: "PROCESSING", confirmedAt: at })).toEqual([]);
    expect(found({ progress: "CLOSED" })).toEqual([]);
  });

  it("is the old card in the post, from the moment the case took effect until it is over", () => {
    expect(found(inPost)).toEqual([["OLD_CARD_IN_POST", "SEND_OLD_CARD"]]);
    expect(found({ ...inPost, progress: "UNPAID" })).toEqual([["OLD_CARD_IN_POST", "SEND_OLD_CARD"]]);
    expect(found({ ...inPost, confirmedAt: null })).toEqual([]);
    expect(found({ ...inPost, oldCardReceivedAt: at })).toEqual([]);
    expect(found({ ...inPost, progress: "CLOSED" })).toEqual([]);
  });

  it("is the loss report that was never made, while the case is open", () => {
    const received = { ...inPost, oldCardReceivedAt: at };
    expect(found(received, { lossReported: false })).toEqual([["NEEDS_LOSS_REPORT", "CALL_HOTLINE"]]);
    expect(found({ ...received, progress: "LAPSED" }, { lossReported: false })).toEqual([
      ["LAPSED", "REPORT_AGAIN"],
    ]);
  });

  it("is what the school sent back", () => {
    expect(found({ review: "RETURNED" })).toEqual([["RETURNED", "RESUBMIT"]]);
    expect(found({ review: "RETURNED", progress: "VOIDED" })).toEqual([]);
  });

  it("is that no money came in time", () => {
    expect(found({ progress: "LAPSED" })).toEqual([["LAPSED", "REPORT_AGAIN"]]);
  });

  it("is told all at once, the student's own part first", () => {
    expect(found({ ...inPost, review: "RETURNED" }, { lossReported: false }).map(([code]) => code)).toEqual([
      "RETURNED",
      "NEEDS_LOSS_REPORT",
      "OLD_CARD_IN_POST",
    ]);
  });
});

describe("what stands in the way of a form", () => {
  it("is a missing loss report, which one tap makes (C18, R40)", () => {
    expect(lossReportNeeded()).toMatchObject({ code: "NEEDS_LOSS_REPORT", fix: { code: "REPORT_LOST" } });
  });

  it("is an open case of the same card, which it names and leads to", () => {
    const exception = caseAlreadyOpen(serial);
    expect(exception).toMatchObject({
      code: "CASE_ALREADY_OPEN",
      fix: { code: "SEE_CASE", path: `/cases/${serial}` },
    });
    expect(exception.text.zh).toContain(serial);
    expect(exception.text.en).toContain(serial);
  });
});
