import { describe, expect, it } from "vitest";
import { caseStatus } from "#domain/case/case-status.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import type { StatusFacts } from "#domain/case/status-facts.ts";
import { stepsHeading, stepsOf } from "#domain/case/steps.ts";
import { usualOfficeDays } from "#domain/facts.ts";
import { aSnapshot } from "./a-snapshot.ts";
import { everySnapshot } from "./every-snapshot.ts";

const at = new Date("2026-11-22T12:00:00+08:00");
const facts: StatusFacts = {
  serial: "SEQ000000000001",
  at,
  submittedAt: at,
  timeline: [{ at, code: "submitted" }],
  amountDue: 120,
  refundMethod: "TRANSFER",
  usualDays: usualOfficeDays,
};
const labels = (part: Partial<CaseSnapshot>) => stepsOf(aSnapshot(part), facts).map(({ label }) => label.zh);

describe("the way of a case", () => {
  it.each([
    ["LOSS_REISSUE", ["送出", "繳費", "核可", "製卡", "寄校", "領取"]],
    ["LOSS_REFUND", ["送出", "繳費", "核可", "退費"]],
    ["LOSS_ONLY", ["送出", "繳費", "核可", "結案"]],
    ["REISSUE", ["送出", "繳費", "寄回舊卡", "核可", "製卡", "寄校", "領取"]],
  ] as const)("of %s", (category, expected) => {
    expect(labels({ category })).toEqual(expected);
  });

  it("has no approval where the school need not approve", () => {
    expect(labels({ category: "LOSS_ONLY", schoolReviewRequired: false })).toEqual(["送出", "繳費", "結案"]);
  });

  it("is over when the case lapsed or was voided", () => {
    expect(stepsOf(aSnapshot({ progress: "LAPSED" }), facts)).toEqual([]);
  });

  it("tells what was done when, what is done now, and how long the rest takes", () => {
    const paid = aSnapshot({ progress: "PROCESSING", paidAt: at, confirmedAt: at });
    const steps = stepsOf(paid, facts);
    expect(steps.map(({ state, at: when, activity, timing }) => [state, when, activity, timing?.zh])).toEqual(
      [
        ["done", at, null, undefined],
        ["done", at, null, undefined],
        ["current", null, "working", "通常 2–5 個工作天，預計 2026/11/27 前完成。"],
        ["ahead", null, null, "通常 5–10 個工作天"],
        ["ahead", null, null, "通常 1–3 個工作天"],
        ["ahead", null, null, undefined],
      ],
    );
    expect(stepsHeading(steps)).toEqual({ zh: "第 3 步，共 6 步：核可", en: "Step 3 of 6: Approval" });
  });
});

describe("the picking up", () => {
  const closed = aSnapshot({
    progress: "CLOSED",
    review: "APPROVED",
    producedAt: at,
    shippedAt: at,
    closedAt: at,
  });
  const on = (moment: string) => {
    const steps = stepsOf(closed, { ...facts, at: new Date(moment) });
    return { step: steps.at(-1), heading: stepsHeading(steps)?.zh };
  };

  it("is waited for while its days last, closed or not", () => {
    expect(on("2026-12-20T23:59:00+08:00")).toMatchObject({
      step: { state: "current", activity: "waiting", doing: { zh: "等待領取" } },
      heading: "第 6 步，共 6 步：領取",
    });
  });

  it("is done once she says so, however late", () => {
    const collected = { ...closed, pickedUpAt: new Date("2027-01-10T12:00:00+08:00") };
    const [last] = stepsOf(collected, { ...facts, at: new Date("2027-01-11T12:00:00+08:00") }).slice(-1);
    expect(last).toMatchObject({ code: "pickup", state: "done", at: collected.pickedUpAt, timing: null });
  });

  it("is then only told: sent on that day, to be fetched there", () => {
    expect(on("2026-12-21T00:00:00+08:00")).toEqual({
      step: {
        code: "pickup",
        label: { zh: "領取", en: expect.any(String) },
        state: "untold",
        at: null,
        activity: null,
        doing: null,
        timing: {
          zh: "2026/11/22 寄往學校，到學校承辦窗口領取",
          en: "sent to the school on 2026/11/22, to be fetched there",
        },
      },
      heading: undefined,
    });
  });
});

describe("over every state that a case can reach", () => {
  const all = everySnapshot().map((snapshot) => ({
    snapshot,
    steps: stepsOf(snapshot, facts),
    status: caseStatus(snapshot, facts),
  }));

  it("has at most one current step, and one exactly while somebody has to act or the card can be fetched", () => {
    const wrong = all.filter(({ snapshot, steps, status }) => {
      const count = steps.filter(({ state }) => state === "current").length;
      const goesOn =
        status.code === "cardSent" ||
        (status.who !== null && status.code !== "refundSent" && status.code !== "cardPickedUp");
      return count !== (goesOn && snapshot.progress !== "LAPSED" ? 1 : 0);
    });
    expect(wrong).toEqual([]);
  });

  it("says what is waited for or done at the current step, and nothing of the others", () => {
    const wrong = all.filter(({ steps }) =>
      steps.some(({ state, doing, activity }) => {
        const current = state === "current";
        return current !== (doing !== null) || current !== (activity !== null);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("stands at the first step that is not done while no loss report is found", () => {
    const asked = all.filter(({ status }) => status.code === "lossReportMissing");
    expect(asked.length).toBeGreaterThan(0);
    const wrong = asked.filter(({ steps }) => {
      const current = steps.findIndex(({ state }) => state === "current");
      return steps.slice(0, current).some(({ state }) => state !== "done");
    });
    expect(wrong).toEqual([]);
  });

  it("never calls working what waits for the student", () => {
    const wrong = all.filter(
      ({ steps, status }) => status.who === "student" && steps.some(({ activity }) => activity === "working"),
    );
    expect(wrong).toEqual([]);
  });

  it("calls the payment done exactly when it is", () => {
    const wrong = all.filter(({ snapshot, steps }) =>
      steps.some(
        ({ code, state }) => code === "payment" && (state === "done") !== (snapshot.paidAt !== null),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
