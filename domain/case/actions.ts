import { categories } from "../category.ts";
import {
  type DeskAction,
  decidingRoles,
  deskActions,
  type RefundMethod,
  type SchoolAction,
  type StaffRole,
  type StudentAction,
  schoolActions,
  studentActions,
} from "../codes.ts";
import { balanceRefund } from "../refund/balance-refund.ts";
import { type CaseEventType, canHappen } from "./lifecycle.ts";
import { isOpen } from "./open-case.ts";
import { awaitsOldCard, lossReportMissing, needsForm } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";

/** What each action of the desk is to the lifecycle. */
export const deskEvents = {
  "confirm-loss": "lossConfirmed",
  "ask-loss": "lossAsked",
  "old-card": "oldCardReceived",
  produce: "produced",
  ship: "shipped",
  refund: "refunded",
  "refund-returned": "refundReturned",
  close: "closed",
  void: "voided",
} as const satisfies Record<DeskAction, CaseEventType>;

/** What a student's part depends on besides the case. */
export type StudentFacts = {
  at: Date;
  /** She sent it; otherwise it is only bound to her account (ADR 6). */
  mine: boolean;
  /** There is a bill, and it takes money. */
  billOpen: boolean;
  /** Another case of the same card is under way. */
  cardTaken: boolean;
  /** What was kept of her was erased, so nothing is left to begin with. */
  erased: boolean;
};

/** What her answer to what was asked of her can be. */
const fixEvents = ["resubmitted", "recategorised", "refundCorrected"] as const satisfies CaseEventType[];

type Rules<Action extends string, Facts> = Record<Action, (snapshot: CaseSnapshot, facts: Facts) => boolean>;

const studentRules: Rules<StudentAction, StudentFacts> = {
  pay: (snapshot, { at, billOpen }) =>
    billOpen &&
    !snapshot.schoolCollects &&
    isOpen(snapshot) &&
    // Neither money nor the card brings a case on whose loss report is not found.
    !lossReportMissing(snapshot) &&
    canHappen(snapshot, { type: "paid", at }) &&
    // What may lapse at any moment takes no more money.
    !canHappen(snapshot, { type: "lapsed", at }),
  fix: (snapshot, { at, mine }) => mine && fixEvents.some((type) => canHappen(snapshot, { type, at })),
  sendOldCard: (snapshot) => isOpen(snapshot) && awaitsOldCard(snapshot) && !lossReportMissing(snapshot),
  printForm: (snapshot, { mine }) => mine && needsForm(snapshot),
  reportAgain: (snapshot, { mine, cardTaken, erased }) => mine && !isOpen(snapshot) && !cardTaken && !erased,
  withdraw: (snapshot, { at, mine }) => mine && canHappen(snapshot, { type: "withdrawn", at }),
  pickedUp: (snapshot, { at, mine }) => mine && canHappen(snapshot, { type: "pickedUp", at }),
};

type StaffFacts = {
  at: Date;
  role: StaffRole;
  /** The school holds the cash for it: not handed over, and the card not taken up by the card core. */
  cashReturnable: boolean;
};

const schoolRules: Rules<SchoolAction, StaffFacts> = {
  collect: (snapshot, { at, role }) =>
    decides(role) && snapshot.schoolCollects && isOpen(snapshot) && canHappen(snapshot, { type: "paid", at }),
  approve: (snapshot, { at, role }) => decides(role) && canHappen(snapshot, { type: "approved", at }),
  return: (snapshot, { at, role }) => decides(role) && canHappen(snapshot, { type: "returned", at }),
  "return-cash": (snapshot, { at, role, cashReturnable }) =>
    decides(role) && cashReturnable && canHappen(snapshot, { type: "cashReturned", at }),
  printForm: needsForm,
};

/** In the order in which they are offered. */
export function studentActionsOf(snapshot: CaseSnapshot, facts: StudentFacts): StudentAction[] {
  return studentActions.filter((action) => studentRules[action](snapshot, facts));
}

/** In the order in which they are offered: where the school takes the cash, with the cash first. */
export function schoolActionsOf(snapshot: CaseSnapshot, facts: StaffFacts): SchoolAction[] {
  return schoolActions.filter((action) => schoolRules[action](snapshot, facts));
}

/** What the desk's part depends on besides the case. */
export interface DeskFacts {
  at: Date;
  /** Whole NT$ of the card that the books hold for her. */
  heldBalance: number;
  refundMethod: RefundMethod | null;
}

/** What the books must agree with. */
const deskRules: Partial<Record<DeskAction, (snapshot: CaseSnapshot, facts: DeskFacts) => boolean>> = {
  refund: ({ deductedFee }, { heldBalance, refundMethod }) =>
    balanceRefund(heldBalance, refundMethod ?? "TRANSFER", deductedFee) !== null,
  close: ({ category }, { heldBalance }) => !categories[category].needsRefund || heldBalance === 0,
};

export function deskActionsOf(snapshot: CaseSnapshot, facts: DeskFacts): DeskAction[] {
  return deskActions.filter(
    (action) =>
      canHappen(snapshot, { type: deskEvents[action], at: facts.at }) &&
      (deskRules[action]?.(snapshot, facts) ?? true),
  );
}

function decides(role: StaffRole): boolean {
  return decidingRoles.some((deciding) => deciding === role);
}
