import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  deskActionsOf,
  deskEvents,
  type StudentFacts,
  schoolActionsOf,
  studentActionsOf,
} from "#domain/case/actions.ts";
import { type CaseEventType, nextCase } from "#domain/case/lifecycle.ts";
import { isOpen } from "#domain/case/open-case.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { deskActions, type SchoolAction } from "#domain/codes.ts";
import { aSnapshot } from "./a-snapshot.ts";
import { anyReachable } from "./reachable.ts";

const at = new Date("2026-11-20T04:00:00Z");
const hers: StudentFacts = { at, mine: true, billOpen: true, cardTaken: false, erased: false };
const approver = { at, role: "approver", cashReturnable: true } as const;

function succeeds(snapshot: CaseSnapshot, type: CaseEventType): boolean {
  try {
    nextCase(snapshot, { type, at });
    return true;
  } catch {
    return false;
  }
}

describe("of every case that there can be", () => {
  it("the desk is offered exactly the steps that succeed", () => {
    fc.assert(
      fc.property(anyReachable, (snapshot) => {
        const books = { at, refundMethod: "TRANSFER" } as const;
        // Once it is sent nothing is held any more.
        const offered = deskActionsOf(snapshot, { ...books, heldBalance: snapshot.refundedAt ? 0 : 300 });
        for (const action of deskActions)
          expect(offered.includes(action), action).toBe(succeeds(snapshot, deskEvents[action]));
        const nothingTold = deskActionsOf(snapshot, { ...books, heldBalance: 0 });
        expect(nothingTold).not.toContain("refund");
        const left = deskActionsOf(snapshot, { ...books, heldBalance: 1 });
        if (snapshot.category === "LOSS_REFUND") expect(left).not.toContain("close");
      }),
      { numRuns: 500 },
    );
  });

  it("the school is offered exactly the decisions that succeed, and a clerk none", () => {
    const decisions: [SchoolAction, CaseEventType][] = [
      ["approve", "approved"],
      ["return", "returned"],
      ["return-cash", "cashReturned"],
    ];
    fc.assert(
      fc.property(anyReachable, (snapshot) => {
        const offered = schoolActionsOf(snapshot, approver);
        for (const [action, event] of decisions)
          expect(offered.includes(action), action).toBe(succeeds(snapshot, event));
        expect(
          schoolActionsOf(snapshot, { ...approver, role: "clerk" }).filter(
            (action) => action !== "printForm",
          ),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("the student mends what was returned, and begins anew what is over", () => {
    fc.assert(
      fc.property(anyReachable, (snapshot) => {
        const offered = studentActionsOf(snapshot, hers);
        const mends = (["resubmitted", "recategorised", "refundCorrected"] as const).some((event) =>
          succeeds(snapshot, event),
        );
        expect(offered.includes("fix")).toBe(mends);
        expect(offered.includes("reportAgain")).toBe(!isOpen(snapshot));
        if (offered.includes("pay")) expect(succeeds(snapshot, "paid")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("paying", () => {
  const pays = (part: Partial<CaseSnapshot>, facts: Partial<StudentFacts> = {}) =>
    studentActionsOf(aSnapshot(part), { ...hers, ...facts }).includes("pay");
  const afterDue = new Date("2026-12-01T00:00:00+08:00");

  it("is offered while there is an open bill, also to an account that the case is bound to", () => {
    expect([pays({}), pays({}, { mine: false }), pays({}, { billOpen: false })]).toEqual([true, true, false]);
  });

  it("ends with the due date, but not of a case that the school has approved", () => {
    expect(pays({}, { at: afterDue })).toBe(false);
    expect(pays({ review: "APPROVED", approvedAt: at, confirmedAt: at }, { at: afterDue })).toBe(true);
  });

  it("is the school's affair where it takes the cash", () => {
    expect(pays({ schoolCollects: true })).toBe(false);
    const offered = schoolActionsOf(aSnapshot({ schoolCollects: true }), approver);
    expect(offered.slice(0, 2)).toEqual(["collect", "approve"]);
  });
});

describe("beginning anew", () => {
  const again = (facts: Partial<StudentFacts>) =>
    studentActionsOf(aSnapshot({ progress: "LAPSED" }), { ...hers, ...facts }).includes("reportAgain");

  it("needs a case of her own, what it held, and no other case of the card", () => {
    expect(again({})).toBe(true);
    for (const facts of [{ mine: false }, { erased: true }, { cardTaken: true }])
      expect(again(facts), JSON.stringify(facts)).toBe(false);
  });
});
