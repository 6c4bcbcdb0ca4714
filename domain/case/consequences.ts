import type { Day } from "../calendar.ts";
import { type Category, categories } from "../category.ts";
import type { PhotoMode, RefundMethod } from "../codes.ts";
import type { Localized } from "../language.ts";
import { money } from "../money/money.ts";
import { feeNote } from "../money/tariff.ts";
import { cardDays } from "./card-days.ts";
import { consequenceTexts } from "./consequence-texts.ts";
import { confirmedBySending } from "./readiness.ts";
import type { UsualDays } from "./usual-days.ts";

type ConsequenceCode = "fee" | "cardDays" | keyof typeof consequenceTexts;
export type Consequence = Localized & { code: ConsequenceCode };

export type Submission = {
  category: Category;
  /** Whole NT$, from the tariff of the day. */
  lossFee: number;
  cardFee: number;
  amountDue: number;
  /** Taken from the balance instead (C20). */
  deductedFee: number;
  photoMode: PhotoMode | null;
  refundMethod: RefundMethod | null;
  schoolReviewRequired: boolean;
  schoolCollects: boolean;
  /** An earlier loss report is spoken of that is not known here (R40). */
  lossToConfirm: boolean;
  /** At its school. */
  usualDays: UsualDays;
  today: Day;
};

/** What will happen if this is submitted, in the order in which a student asks: cost, card, money, what next. */
export function consequences(submission: Submission): Consequence[] {
  const codes = [
    effectOf(submission),
    "noCancel",
    ...ofOldCard(submission),
    ...ofBalance(submission),
    ...ofNewCard(submission),
  ] as const;
  const days = categories[submission.category].makesCard ? [cardDays(submission)] : [];
  return [
    fee(submission),
    ...codes.map((code) => ({ code, ...consequenceTexts[code] })),
    ...days.map((text) => ({ code: "cardDays" as const, ...text })),
  ];
}

function effectOf(submission: Submission): TextCode {
  if (submission.deductedFee > 0)
    return confirmedBySending(submission) ? "takesEffectAtOnce" : "takesEffectApproved";
  return submission.schoolCollects ? "payAtSchool" : "takesEffect";
}

function fee(submission: Submission): Consequence {
  const { amountDue, deductedFee } = submission;
  if (deductedFee > 0)
    return {
      code: "fee",
      zh: `不用繳費：費用 ${money(deductedFee)} 從退費的餘額扣除，餘額不足的不用補繳。`,
      en: `Nothing to pay: the fee of ${money(deductedFee)} is taken from the balance that is refunded; where that is less, the rest is not asked for.`,
    };
  const note = feeNote(submission);
  return {
    code: "fee",
    zh: `費用共 ${money(amountDue)}${note ? `（${note.zh}）` : ""}。`,
    en: `You pay ${money(amountDue)}${note ? ` (${note.en.toLowerCase()})` : ""}.`,
  };
}

type TextCode = keyof typeof consequenceTexts;

function ofOldCard({ category }: Submission): TextCode[] {
  return categories[category].losesCard ? ["purseStops", "otherFunctions", "liability"] : ["postOldCard"];
}

function ofBalance({ category, refundMethod }: Submission): TextCode[] {
  if (category === "LOSS_REISSUE") return ["balanceMoves"];
  if (category === "LOSS_ONLY") return ["noRefund"];
  if (category !== "LOSS_REFUND") return [];
  return [...refundBy(refundMethod), "ownAccountOnly", "noNewCard"];
}

function refundBy(method: RefundMethod | null): TextCode[] {
  if (!method) return [];
  return [method === "CHEQUE" ? "refundByCheque" : "refundByTransfer"];
}

function ofNewCard({ category, photoMode, schoolReviewRequired, lossToConfirm }: Submission): TextCode[] {
  const makesCard = categories[category].makesCard;
  return [
    ...(lossToConfirm ? (["lossChecked"] as const) : []),
    ...photoOf(makesCard ? photoMode : null),
    ...(schoolReviewRequired ? (["schoolReviews"] as const) : []),
    ...(makesCard ? (["cardToSchool"] as const) : []),
  ];
}

function photoOf(mode: PhotoMode | null): TextCode[] {
  if (!mode) return [];
  return [mode === "KEEP" ? "photoKept" : "photoNew"];
}
