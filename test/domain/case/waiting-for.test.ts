import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readyForProduction } from "#domain/case/readiness.ts";
import { waitingFor } from "#domain/case/waiting-for.ts";
import { categories } from "#domain/category.ts";
import { anySubmitted, aSnapshot } from "./a-snapshot.ts";

const at = new Date("2026-11-10T04:00:00Z");
const paid = { progress: "PROCESSING", paidAt: at, confirmedAt: at } as const;
const approved = { review: "APPROVED", approvedAt: at, confirmedAt: at } as const;
const codes = (...args: Parameters<typeof aSnapshot>) =>
  waitingFor(aSnapshot(...args)).map(({ code }) => code);

describe("what a case waits for", () => {
  it.each([
    ["right after submission", {}, ["payment", "schoolApproval"]],
    ["where the school takes the cash", { schoolCollects: true }, ["schoolCollects", "schoolApproval"]],
    ["where the school does not review", { schoolReviewRequired: false }, ["payment"]],
    ["paid", paid, ["schoolApproval"]],
    ["approved, not paid", approved, ["payment"]],
    ["sent back", { ...paid, review: "RETURNED" }, ["returnedItem"]],
    ["paid and approved", { ...paid, ...approved }, ["cardProduction"]],
    ["old card in the post", { ...paid, ...approved, category: "REISSUE" }, ["oldCard"]],
    ["card made", { ...paid, ...approved, producedAt: at }, ["shipping"]],
    ["card sent", { ...paid, ...approved, producedAt: at, shippedAt: at }, ["closing"]],
    ["refund asked", { ...paid, ...approved, category: "LOSS_REFUND", photoMode: null }, ["refund"]],
    ["loss only, all done", { ...paid, ...approved, category: "LOSS_ONLY", photoMode: null }, ["closing"]],
    ["closed", { progress: "CLOSED" }, []],
    ["lapsed", { progress: "LAPSED" }, []],
  ] as const)("%s", (_, part, expected) => expect(codes(part)).toEqual(expected));

  it("is her word where iPASS found no earlier loss report, and its search before", () => {
    const reported = { ...paid, category: "REISSUE", reissueReason: "ALREADY_REPORTED" } as const;
    const who = (part: object) =>
      waitingFor(aSnapshot({ ...reported, ...part })).find(({ code }) => code === "lossReport")?.who;
    expect(who({})).toBe("ipass");
    expect(who({ lossAskedAt: at })).toBe("student");
  });

  it("is never nothing while a case is open, and says who acts", () => {
    fc.assert(
      fc.property(anySubmitted, (snapshot) => {
        const waits = waitingFor(snapshot);
        expect(waits.length).toBeGreaterThan(0);
        for (const wait of waits) expect(["student", "school", "ipass"]).toContain(wait.who);
      }),
    );
  });

  it("is card production exactly when a card may be made", () => {
    const stamp = fc.constantFrom(null, at);
    const any = fc.record({
      category: fc.constantFrom("LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE"),
      review: fc.constantFrom("PENDING", "APPROVED", "RETURNED"),
      paidAt: stamp,
      oldCardReceivedAt: stamp,
      photoMode: fc.constantFrom("NEW", "KEEP", null),
      schoolReviewRequired: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (part) => {
        const snapshot = aSnapshot({ ...part, progress: part.paidAt ? "PROCESSING" : "UNPAID" });
        const producing = waitingFor(snapshot).some(({ code }) => code === "cardProduction");
        expect(producing).toBe(readyForProduction(snapshot));
        if (producing) expect(categories[snapshot.category].makesCard).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
