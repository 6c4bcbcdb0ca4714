import { describe, expect, it } from "vitest";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import type { TimelineCode } from "#domain/case/timeline.ts";
import { waitingDetails } from "#domain/case/waiting-detail.ts";
import { usualOfficeDays } from "#domain/facts.ts";
import { aSnapshot } from "./a-snapshot.ts";

const serial = "SEQ000000125589";
const submittedAt = new Date("2026-11-10T02:00:00Z");
const confirmedAt = new Date("2026-11-12T02:00:00Z");

/** A history of one row a day, from the 11th on. */
const history = (codes: readonly TimelineCode[]) =>
  codes.map((code, index) => ({ code, at: new Date(submittedAt.getTime() + (index + 1) * 86_400_000) }));

function waits(part: Partial<CaseSnapshot>, codes: readonly TimelineCode[] = [], at = confirmedAt) {
  return waitingDetails(aSnapshot(part), {
    serial,
    at,
    submittedAt,
    timeline: history(codes),
    usualDays: usualOfficeDays,
  });
}

const working = {
  progress: "PROCESSING",
  review: "APPROVED",
  confirmedAt,
  paidAt: confirmedAt,
  approvedAt: confirmedAt,
} as const;
const made = { ...working, producedAt: confirmedAt };

describe("the latest day by which a wait should end", () => {
  it("of a payment is the bill's; at the school none once the case is in force and can no longer lapse", () => {
    const byDay = (part: Partial<CaseSnapshot>) =>
      waits(part).map(({ code, expectedBy }) => [code, expectedBy]);
    expect(byDay({ schoolReviewRequired: false })).toEqual([["payment", "2026-11-30"]]);
    expect(byDay({ schoolReviewRequired: false, schoolCollects: true })).toEqual([
      ["schoolCollects", "2026-11-30"],
    ]);
    expect(byDay({ review: "APPROVED", confirmedAt })).toEqual([["payment", "2026-11-30"]]);
    expect(byDay({ review: "APPROVED", schoolCollects: true, confirmedAt })).toEqual([
      ["schoolCollects", null],
    ]);
  });

  // The 11th of November 2026 is a Wednesday.
  it.each([
    ["schoolApproval", { ...working, review: "PENDING" }, ["resubmitted"], "2026-11-18"],
    ["cardProduction", working, ["paid"], "2026-11-25"],
    ["shipping", made, ["produced"], "2026-11-16"],
    ["refund", { ...working, category: "LOSS_REFUND" }, ["paid"], "2026-12-02"],
    ["closing", { ...working, category: "LOSS_ONLY" }, ["paid"], "2026-11-16"],
  ] as const)("of %s is counted in office days", (code, part, codes, day) => {
    expect(waits(part, codes)).toMatchObject([{ code, expectedBy: day }]);
  });

  it.each([
    ["card", { ...made, shippedAt: confirmedAt }, "shipped"],
    ["refund", { ...working, category: "LOSS_REFUND", refundedAt: confirmedAt }, "refunded"],
  ] as const)(
    "of the desk's own closing is none once the %s is sent, however long it takes",
    (_, part, code) => {
      const late = new Date("2027-01-31T02:00:00Z");
      for (const at of [confirmedAt, late])
        expect(waits(part, [code], at)).toMatchObject([{ code: "closing", expectedBy: null, timing: null }]);
    },
  );

  it("of what the student does herself is none", () => {
    const [fix, photo, oldCard] = waits({
      ...working,
      category: "REISSUE",
      review: "RETURNED",
      photoMode: null,
    });
    expect([fix, photo, oldCard]).toMatchObject([
      { code: "returnedItem", expectedBy: null },
      { code: "photo", expectedBy: null },
      { code: "oldCard", expectedBy: null },
    ]);
  });
});

describe("a day that has passed", () => {
  const lastDay = new Date("2026-11-25T15:59:59Z");
  const nextDay = new Date("2026-11-25T16:00:00Z");

  it("stands until its last second in Taipei, and is then replaced by what is being done", () => {
    const [before] = waits(working, ["paid"], lastDay);
    expect(before).toMatchObject({ code: "cardProduction", expectedBy: "2026-11-25" });
    expect(before?.timing).toEqual({
      zh: "通常 5–10 個工作天，預計 2026/11/25 前完成。",
      en: "Usually 5–10 working days, expected by 2026/11/25.",
    });
    const [after] = waits(working, ["paid"], nextDay);
    expect(after?.expectedBy).toBeNull();
    expect(after?.timing?.zh).toBe("比平常久：新卡還在製作。想知道進度可以撥 (07)791-2000。");
  });

  it("is not shown of a bill that ran out", () => {
    expect(waits({ dueDate: "2026-11-24" }, [], nextDay)[0]).toMatchObject({
      expectedBy: null,
      timing: null,
    });
  });
});

describe("a wait began", () => {
  const dayOf = (part: Partial<CaseSnapshot>, codes: readonly TimelineCode[], code: string) =>
    waits(part, codes)
      .find((wait) => wait.code === code)
      ?.since.toISOString()
      .slice(0, 10);

  it("with the submission where no row tells of it", () => {
    expect(dayOf({}, [], "payment")).toBe("2026-11-10");
    expect(dayOf(working, ["submitted", "billIssued"], "cardProduction")).toBe("2026-11-10");
  });

  it.each([
    ["payment", {}, "submitted"],
    ["schoolCollects", { schoolCollects: true }, "submitted"],
    ["returnedItem", { review: "RETURNED" }, "returned"],
    ["photo", { photoMode: null }, "submitted"],
    ["oldCard", { category: "REISSUE" }, "submitted"],
    ["schoolApproval", {}, "submitted"],
    ["schoolApproval", {}, "resubmitted"],
    ["schoolApproval", { ...working, review: "PENDING" }, "paid"],
    ["schoolApproval", { ...working, review: "PENDING" }, "collected"],
    ["payment", {}, "recategorised"],
    ["oldCard", { category: "REISSUE" }, "recategorised"],
    ["cardProduction", working, "lossConfirmed"],
    ["cardProduction", working, "recategorised"],
    ["cardProduction", working, "paid"],
    ["cardProduction", working, "collected"],
    ["cardProduction", working, "approved"],
    ["cardProduction", working, "oldCardReceived"],
    ["cardProduction", working, "resubmitted"],
    ["shipping", made, "produced"],
    ["refund", { ...working, category: "LOSS_REFUND" }, "paid"],
    ["refund", { ...working, category: "LOSS_REFUND" }, "collected"],
    ["refund", { ...working, category: "LOSS_REFUND" }, "approved"],
    ["refund", { ...working, category: "LOSS_REFUND" }, "resubmitted"],
    ["refund", { ...working, category: "LOSS_REFUND" }, "refundCorrected"],
    ["closing", { ...working, category: "LOSS_ONLY" }, "paid"],
    ["closing", { ...working, category: "LOSS_ONLY" }, "collected"],
    ["closing", { ...working, category: "LOSS_ONLY" }, "approved"],
    ["closing", { ...working, category: "LOSS_ONLY" }, "resubmitted"],
    ["closing", { ...made, shippedAt: confirmedAt }, "shipped"],
    ["closing", { ...working, category: "LOSS_REFUND", refundedAt: confirmedAt }, "refunded"],
  ] as const)("of %s, %o, with %s", (code, part, begun) => {
    expect(dayOf(part, ["billIssued", begun, "cardStopped"], code)).toBe("2026-11-12");
  });

  it("with the latest of the rows that can have begun it", () => {
    expect(dayOf(working, ["paid", "cardStopped", "approved"], "cardProduction")).toBe("2026-11-13");
  });

  it("of the school's with money that came late, so that the notice of it calls nobody slow", () => {
    const days = Array.from({ length: 19 }, () => "billIssued" as const);
    const [school] = waits(
      { ...working, review: "PENDING" },
      [...days, "paid"],
      new Date("2026-11-30T02:00:00Z"),
    );
    expect(school).toMatchObject({ code: "schoolApproval", expectedBy: "2026-12-07" });
    expect(school?.timing?.zh).not.toContain("比平常久");
  });
});

describe("a wait of the student's own", () => {
  it.each([
    ["payment", {}, "PAY"],
    ["returnedItem", { review: "RETURNED" }, "RESUBMIT"],
    ["oldCard", { category: "REISSUE" }, "SEND_OLD_CARD"],
  ] as const)("for %s is one tap away from being over", (code, part, fix) => {
    const wait = waits(part).find((found) => found.code === code);
    expect(wait?.fix).toMatchObject({ code: fix, path: expect.stringContaining(serial) });
  });

  it("that is done elsewhere has no tap", () => {
    expect(waits({ schoolCollects: true }).map(({ fix }) => fix)).toEqual([null, null]);
  });
});

it("waits for nothing once it is over", () => {
  expect(waits({ progress: "CLOSED" })).toEqual([]);
});
