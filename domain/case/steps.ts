import { addDays, type Day, dayOf, formatDay } from "../calendar.ts";
import { categories } from "../category.ts";
import type { StatusCode, StepActivity, StepCode, StepState, TimedWait } from "../codes.ts";
import { pickUpDays } from "../facts.ts";
import { stepWords } from "../glossary.ts";
import type { Localized } from "../language.ts";
import { reviewSatisfied } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import { statusCode } from "./status-code.ts";
import type { StatusFacts } from "./status-facts.ts";
import { usualText } from "./usual-days.ts";
import { waitingDetails } from "./waiting-detail.ts";

/** One step on the way of a case. */
export type Step = {
  code: StepCode;
  label: Localized;
  state: StepState;
  /** When it was done. */
  at: Date | null;
  /** Of the current one: somebody is waited for, or iPASS is at it. */
  activity: StepActivity | null;
  /** Of the current one, what is waited for or being done; who does it is said with it. */
  doing: Localized | null;
  /** When it is to be done, or how long it takes as a rule; where its time is over, what is being done. */
  timing: Localized | null;
};

type Facts = StatusFacts;

/** Where a case with this code is: nowhere once its way is over, at whatever is not done yet where it cannot go on. */
const currentAt: Record<StatusCode, StepCode | "firstAhead" | null> = {
  unpaid: "payment",
  unpaidReturned: "approval",
  owed: "payment",
  lossReportMissing: "firstAhead",
  lossReportAwaited: "production",
  returned: "approval",
  photoAwaited: "production",
  oldCardAwaited: "oldCard",
  approvalAwaited: "approval",
  producing: "production",
  shipping: "shipping",
  cardSent: "pickup",
  cardPickedUp: null,
  refunding: "refund",
  refundReturned: "refund",
  refundSent: null,
  closing: "closing",
  lossDone: null,
  lapsed: null,
  voided: null,
  withdrawn: null,
};

/** What is said of the step at which a case is, and whether somebody is waited for. */
const doings: Partial<Record<StatusCode, Localized & { activity: StepActivity }>> = {
  unpaid: { activity: "waiting", zh: "等待繳費", en: "Waiting for the payment" },
  owed: { activity: "waiting", zh: "等待繳費", en: "Waiting for the payment" },
  unpaidReturned: { activity: "waiting", zh: "等待補件", en: "Waiting for the correction" },
  returned: { activity: "waiting", zh: "等待補件", en: "Waiting for the correction" },
  lossReportMissing: { activity: "waiting", zh: "等待掛失紀錄", en: "Waiting for the loss report" },
  lossReportAwaited: { activity: "working", zh: "確認掛失紀錄中", en: "Loss report being checked" },
  photoAwaited: { activity: "waiting", zh: "等待照片", en: "Waiting for the photo" },
  oldCardAwaited: { activity: "waiting", zh: "等待舊卡寄到", en: "Waiting for the old card" },
  approvalAwaited: { activity: "working", zh: "學校核對中", en: "The school is checking" },
  producing: { activity: "working", zh: "製作中", en: "Being made" },
  shipping: { activity: "working", zh: "準備寄出", en: "Being made ready to send" },
  cardSent: { activity: "waiting", zh: "等待領取", en: "Waiting to be collected" },
  refunding: { activity: "working", zh: "退費辦理中", en: "The refund is being prepared" },
  refundReturned: { activity: "waiting", zh: "等待更正退費資料", en: "Waiting for the right refund details" },
  closing: { activity: "working", zh: "確認中", en: "Being checked" },
};

const timedBy: Partial<Record<StepCode, TimedWait>> = {
  approval: "schoolApproval",
  production: "cardProduction",
  shipping: "shipping",
  refund: "refund",
  closing: "closing",
};

/** The way of a case from its sending to its end, each step once; empty for one that lapsed or was voided. */
export function stepsOf(snapshot: CaseSnapshot, facts: Facts): Step[] {
  const { progress } = snapshot;
  if (progress === "LAPSED" || progress === "VOIDED") return [];
  const code = statusCode(snapshot, facts);
  const left = isLeftAtSchool(snapshot, facts);
  const current = left ? null : currentStep(code, snapshot, facts);
  return codesOf(snapshot).map((step) => {
    const at = doneAt(step, snapshot, facts);
    const untold = left && step === "pickup" && !at;
    const state = untold ? "untold" : step === current ? "current" : stateOf(step, at, snapshot);
    const doing = state === "current" ? doings[code] : undefined;
    return {
      code: step,
      label: stepWords[step],
      state,
      at: state === "done" ? at : null,
      activity: doing?.activity ?? null,
      doing: doing ? { zh: doing.zh, en: doing.en } : null,
      timing: state === "done" ? null : timing(step, state, { snapshot, facts }),
    };
  });
}

function currentStep(code: StatusCode, snapshot: CaseSnapshot, facts: Facts): StepCode | null | undefined {
  const at = currentAt[code];
  if (at !== "firstAhead") return at;
  return codesOf(snapshot).find((step) => stateOf(step, doneAt(step, snapshot, facts), snapshot) === "ahead");
}

/** `第 3 步，共 6 步：核可`; null where no step is the current one. */
export function stepsHeading(steps: readonly Pick<Step, "label" | "state">[]): Localized | null {
  const index = steps.findIndex(({ state }) => state === "current");
  const step = steps[index];
  if (!step) return null;
  return {
    zh: `第 ${index + 1} 步，共 ${steps.length} 步：${step.label.zh}`,
    en: `Step ${index + 1} of ${steps.length}: ${step.label.en}`,
  };
}

/** Of a closed case whose days of picking up are over: nobody is at it, and whether she has the card only she knows. */
function isLeftAtSchool({ progress, shippedAt }: CaseSnapshot, { at }: Facts): boolean {
  return progress === "CLOSED" && shippedAt !== null && dayOf(at) > addDays(dayOf(shippedAt), pickUpDays);
}

function codesOf(snapshot: CaseSnapshot): StepCode[] {
  const { makesCard, needsRefund, needsOldCard } = categories[snapshot.category];
  const reviewed =
    snapshot.schoolReviewRequired || snapshot.review !== "PENDING" || !reviewSatisfied(snapshot);
  return [
    "sent",
    ...(snapshot.deductedFee > 0 ? [] : (["payment"] as const)),
    ...(needsOldCard ? (["oldCard"] as const) : []),
    ...(reviewed ? (["approval"] as const) : []),
    ...(makesCard ? (["production", "shipping", "pickup"] as const) : []),
    ...(needsRefund ? (["refund"] as const) : []),
    ...(makesCard || needsRefund ? [] : (["closing"] as const)),
  ];
}

function doneAt(step: StepCode, snapshot: CaseSnapshot, { submittedAt }: Facts): Date | null {
  const moments: Record<StepCode, Date | null> = {
    sent: submittedAt,
    payment: snapshot.paidAt,
    oldCard: snapshot.oldCardReceivedAt,
    approval: snapshot.approvedAt,
    production: snapshot.producedAt,
    shipping: snapshot.shippedAt,
    pickup: snapshot.pickedUpAt,
    // Closed without one where the card held nothing to send.
    refund: snapshot.refundedAt ?? snapshot.closedAt,
    closing: snapshot.closedAt,
  };
  return moments[step];
}

function stateOf(step: StepCode, at: Date | null, snapshot: CaseSnapshot): "done" | "ahead" {
  if (step === "approval") return reviewSatisfied(snapshot) ? "done" : "ahead";
  return at ? "done" : "ahead";
}

function timing(
  step: StepCode,
  state: Exclude<StepState, "done">,
  { snapshot, facts }: { snapshot: CaseSnapshot; facts: Facts },
): Localized | null {
  if (step === "payment") return paidBy(snapshot, dayOf(facts.at));
  if (state === "untold") return toFetch(snapshot);
  const wait = timedBy[step];
  if (!wait) return null;
  const detail = waitingDetails(snapshot, facts).find(({ code }) => code === wait);
  return state === "current" && detail ? detail.timing : usualText(facts.usualDays[wait]);
}

function toFetch({ shippedAt }: CaseSnapshot): Localized | null {
  if (!shippedAt) return null;
  const day = formatDay(dayOf(shippedAt));
  return {
    zh: `${day} 寄往學校，到學校承辦窗口領取`,
    en: `sent to the school on ${day}, to be fetched there`,
  };
}

function paidBy({ dueDate, confirmedAt, schoolCollects }: CaseSnapshot, today: Day): Localized | null {
  if (dueDate < today || (schoolCollects && confirmedAt)) return null;
  return { zh: `${formatDay(dueDate)} 前`, en: `by ${formatDay(dueDate)}` };
}
