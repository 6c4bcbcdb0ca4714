import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CaseEvent,
  type CaseEventType,
  canHappen,
  nextCase,
  progressTable,
} from "#domain/case/lifecycle.ts";
import { readyForProduction } from "#domain/case/readiness.ts";
import type { CaseSnapshot, Progress } from "#domain/case/snapshot.ts";
import { categories } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import { anySubmitted, aSnapshot } from "./a-snapshot.ts";
import { anyEvents, tried, eventTypes as types } from "./reachable.ts";

const now = new Date("2026-11-10T04:00:00Z");
const afterDue = new Date("2026-12-01T00:00:00+08:00");
const order: Record<Progress, Progress[]> = {
  UNPAID: ["UNPAID", "PROCESSING", "LAPSED", "VOIDED"],
  // Taken back only where nothing was to be paid and nothing is confirmed.
  PROCESSING: ["PROCESSING", "CLOSED", "UNPAID", "VOIDED"],
  LAPSED: ["LAPSED", "PROCESSING"],
  // A refund that came back opens its case again.
  CLOSED: ["CLOSED", "PROCESSING"],
  VOIDED: ["VOIDED"],
};
function caseAfter(snapshot: CaseSnapshot, ...happened: (CaseEventType | CaseEvent)[]): CaseSnapshot {
  let current = snapshot;
  for (const event of happened) {
    const full = typeof event === "string" ? { type: event, at: now } : event;
    current = { ...current, ...nextCase(current, full) };
  }
  return current;
}

describe("the straight ways", () => {
  it.each([
    ["LOSS_REISSUE", ["paid", "approved", "produced", "shipped", "closed"]],
    ["LOSS_REISSUE", ["approved", "paid", "produced", "shipped", "closed"]],
    ["LOSS_REFUND", ["paid", "approved", "refunded", "closed"]],
    ["LOSS_ONLY", ["paid", "approved", "closed"]],
    ["REISSUE", ["paid", "approved", "oldCardReceived", "produced", "shipped", "closed"]],
    [
      "REISSUE",
      ["oldCardReceived", "returned", "paid", "resubmitted", "approved", "produced", "shipped", "closed"],
    ],
  ] as const)("%s by %j ends closed", (category, way) => {
    const done = caseAfter(aSnapshot({ category }), ...way);
    expect(done).toMatchObject({ progress: "CLOSED", closedAt: now, review: "APPROVED" });
  });

  it("needs no school where the school does not review", () => {
    const start = aSnapshot({ schoolReviewRequired: false });
    expect(caseAfter(start, "paid", "produced", "shipped", "closed").progress).toBe("CLOSED");
  });
});

describe("a confirmed case", () => {
  const later = new Date("2026-11-12T04:00:00Z");
  it.each([
    ["paid", "approved"],
    ["approved", "paid"],
  ] as const)("is so from the first of payment and approval: %s, then %s", (first, second) => {
    const confirmed = caseAfter(aSnapshot(), { type: first, at: now }, { type: second, at: later });
    expect(confirmed.confirmedAt).toEqual(now);
  });

  it.each(["paid", "approved"] as const)("cannot be voided or lapse once it is %s", (first) => {
    const confirmed = caseAfter(aSnapshot(), first);
    for (const type of ["voided", "lapsed"] as const) {
      expect(() => nextCase(confirmed, { type, at: afterDue })).toThrow(DomainError);
    }
  });
});

describe("an unpaid case", () => {
  it("lapses after the last second of its due date, not before", () => {
    const last = new Date("2026-11-30T23:59:59.999+08:00");
    expect(canHappen(aSnapshot(), { type: "lapsed", at: last })).toBe(false);
    expect(caseAfter(aSnapshot(), { type: "lapsed", at: afterDue }).progress).toBe("LAPSED");
  });

  it("comes back when money arrives late", () => {
    const revived = caseAfter(aSnapshot(), { type: "lapsed", at: afterDue }, { type: "paid", at: afterDue });
    expect(revived).toMatchObject({ progress: "PROCESSING", paidAt: afterDue, confirmedAt: afterDue });
  });

  it("can be voided, and then nothing happens to it any more", () => {
    const voided = caseAfter(aSnapshot(), "voided");
    for (const type of types) expect(canHappen(voided, { type, at: afterDue })).toBe(false);
  });
});

describe("card and refund", () => {
  it("make no card while the old one is in the post", () => {
    const paid = caseAfter(aSnapshot({ category: "REISSUE" }), "paid", "approved");
    expect(readyForProduction(paid)).toBe(false);
    expect(() => nextCase(paid, { type: "produced", at: now })).toThrow(DomainError);
    expect(readyForProduction(caseAfter(paid, "oldCardReceived"))).toBe(true);
  });

  it("make no card of something the school sent back", () => {
    const returned = caseAfter(aSnapshot({ schoolReviewRequired: false }), "paid", "returned");
    expect(readyForProduction(returned)).toBe(false);
    expect(readyForProduction(caseAfter(returned, "resubmitted"))).toBe(true);
  });

  it("do not close before the card is on its way or the refund is sent", () => {
    const made = caseAfter(aSnapshot(), "paid", "approved", "produced");
    expect(canHappen(made, { type: "closed", at: now })).toBe(false);
    const refund = caseAfter(aSnapshot({ category: "LOSS_REFUND" }), "paid", "approved");
    expect(canHappen(refund, { type: "closed", at: now })).toBe(false);
  });
});

describe("the school's review", () => {
  it("sends an application back, takes the fix, and approves before or after it", () => {
    const returned = caseAfter(aSnapshot(), "returned");
    expect(returned).toMatchObject({ review: "RETURNED", progress: "UNPAID" });
    expect(caseAfter(returned, "resubmitted")).toMatchObject({ review: "PENDING", progress: "UNPAID" });
    expect(caseAfter(returned, "approved").review).toBe("APPROVED");
  });

  it("sends nothing back that it approved, and takes no fix that it did not ask for", () => {
    const approved = caseAfter(aSnapshot(), "approved");
    for (const type of ["returned", "resubmitted", "approved"] as const)
      expect(canHappen(approved, { type, at: now })).toBe(false);
    expect(canHappen(aSnapshot(), { type: "resubmitted", at: now })).toBe(false);
  });

  it("sends nothing back once the card is made or the balance refunded", () => {
    const unreviewed = aSnapshot({ schoolReviewRequired: false });
    const paid = caseAfter(unreviewed, "paid");
    expect(canHappen(paid, { type: "returned", at: now })).toBe(true);
    expect(canHappen(caseAfter(paid, "produced"), { type: "returned", at: now })).toBe(false);
    const refund = caseAfter({ ...unreviewed, category: "LOSS_REFUND" }, "paid", "refunded");
    expect(canHappen(refund, { type: "returned", at: now })).toBe(false);
  });
});

describe("what is done once is not done again", () => {
  const paid = aSnapshot({ progress: "PROCESSING", review: "APPROVED", confirmedAt: now, paidAt: now });
  const made = { ...paid, producedAt: now };
  const returned = { ...paid, oldCardReceivedAt: now, category: "REISSUE" } as const;
  const refunded = { ...paid, category: "LOSS_REFUND", refundedAt: now } as const;

  it.each([
    ["paid", { ...paid, progress: "LAPSED" }],
    ["produced", made],
    ["shipped", { ...made, shippedAt: now }],
    ["oldCardReceived", returned],
    ["refunded", refunded],
  ] as const)("%s", (type, snapshot) => {
    expect(canHappen(snapshot, { type, at: now })).toBe(false);
  });

  it("and nothing is sent that was not made", () => {
    expect(canHappen(made, { type: "shipped", at: now })).toBe(true);
    expect(canHappen(paid, { type: "shipped", at: now })).toBe(false);
  });

  it("and no old card is awaited where none is sent back, no refund where none is asked for", () => {
    expect(canHappen(paid, { type: "oldCardReceived", at: now })).toBe(false);
    expect(canHappen(paid, { type: "refunded", at: now })).toBe(false);
  });
});

it("stamps a step with its own moment and leaves all else alone", () => {
  const at = new Date("2026-11-12T04:00:00Z");
  const snapshot = aSnapshot({ category: "REISSUE", confirmedAt: now, approvedAt: now, review: "APPROVED" });
  expect(nextCase(snapshot, { type: "oldCardReceived", at })).toEqual({
    progress: "UNPAID",
    review: "APPROVED",
    oldCardReceivedAt: at,
  });
  expect(nextCase(snapshot, { type: "paid", at })).toEqual({
    progress: "PROCESSING",
    review: "APPROVED",
    paidAt: at,
    confirmedAt: now,
  });
});

it("refuses with a code of its own", () => {
  expect(() => nextCase(aSnapshot({ progress: "CLOSED" }), { type: "paid", at: now })).toThrow(
    expect.objectContaining({ code: "illegal_transition" }),
  );
});

describe("whatever is tried, in whatever order", () => {
  it("progress only moves along its allowed steps", () => {
    fc.assert(
      fc.property(anySubmitted, anyEvents, (start, happened) => {
        const states = tried(start, happened);
        for (const [index, state] of states.slice(1).entries()) {
          expect(order[states[index]!.progress]).toContain(state.progress);
        }
      }),
    );
  });

  it("what has happened stays: confirmed, approved, made, sent, refunded, closed, and paid while the amount does", () => {
    const stamps = [
      "confirmedAt",
      "paidAt",
      "approvedAt",
      "producedAt",
      "shippedAt",
      "refundedAt",
      "closedAt",
    ] as const;
    fc.assert(
      fc.property(anySubmitted, anyEvents, (start, happened) => {
        const states = tried(start, happened);
        for (const [index, state] of states.slice(1).entries()) {
          const before = states[index]!;
          // Another price, or cash that was given back.
          const repriced = before.progress === "PROCESSING" && state.progress === "UNPAID";
          // A refund that came back is none, and the case is open again.
          const cameBack = state.refundReturnedAt !== before.refundReturnedAt;
          for (const stamp of stamps)
            if (
              before[stamp] &&
              !(repriced && stamp === "paidAt") &&
              !(cameBack && (stamp === "refundedAt" || stamp === "closedAt"))
            )
              expect(state[stamp]).toEqual(before[stamp]);
          if (before.review === "APPROVED") expect(state.review).toBe("APPROVED");
        }
      }),
    );
  });

  it("no case is in a state that makes no sense", () => {
    fc.assert(
      fc.property(anySubmitted, anyEvents, (start, happened) => {
        for (const state of tried(start, happened)) {
          const { makesCard, needsRefund, needsOldCard } = categories[state.category];
          const dead = state.progress === "LAPSED" || state.progress === "VOIDED";
          expect(dead && state.confirmedAt !== null).toBe(false);
          // It stays so where another amount is owed later.
          if (state.paidAt || state.approvedAt) expect(state.confirmedAt).not.toBeNull();
          const begun = state.progress === "PROCESSING" || state.progress === "CLOSED";
          if (state.deductedFee === 0) expect(state.paidAt !== null).toBe(begun);
          else expect(state.paidAt === null && (begun || state.progress === "VOIDED")).toBe(true);
          if (state.producedAt)
            expect(makesCard && state.paidAt && (!needsOldCard || state.oldCardReceivedAt)).toBeTruthy();
          if (state.producedAt && state.schoolReviewRequired) expect(state.review).toBe("APPROVED");
          if (state.refundedAt) expect(needsRefund && state.confirmedAt).toBeTruthy();
          if (state.producedAt || state.refundedAt) expect(state.review).not.toBe("RETURNED");
          if (state.progress === "CLOSED" && makesCard) expect(state.shippedAt).not.toBeNull();
          // One is over without a refund only where the card held nothing to send.
          if (state.progress === "CLOSED" && needsRefund && state.refundedAt === null)
            expect(state.closedAt).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it("every open case can still reach its end", () => {
    const helpful: CaseEventType[] = [
      "resubmitted",
      "approved",
      "paid",
      "oldCardReceived",
      "lossConfirmed",
      "produced",
      "shipped",
      "refunded",
      "closed",
    ];
    fc.assert(
      fc.property(anySubmitted, anyEvents, (start, happened) => {
        const state = tried(start, happened).at(-1)!;
        fc.pre(Object.keys(progressTable[state.progress]).length > 0);
        const end = tried(
          state,
          [...helpful, ...helpful].map((type) => ({ type, at: afterDue })),
        ).at(-1)!;
        expect(end.progress).toBe("CLOSED");
      }),
    );
  });

  it("no step is taken twice in a row", () => {
    fc.assert(
      fc.property(anySubmitted, anyEvents, fc.constantFrom(...types), (start, happened, type) => {
        // Another category, which this one brings, is no change of the lifecycle's own.
        fc.pre(type !== "returned" && type !== "resubmitted" && type !== "recategorised");
        const state = tried(start, happened).at(-1)!;
        const event = { type, at: afterDue };
        fc.pre(canHappen(state, event));
        expect(canHappen({ ...state, ...nextCase(state, event) }, event)).toBe(false);
      }),
    );
  });
});
