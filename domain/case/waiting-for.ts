import { categories } from "../category.ts";
import type { WaitingCode } from "../codes.ts";
import type { Localized } from "../language.ts";
import { isOpen } from "./open-case.ts";
import {
  awaitsLossReport,
  awaitsOldCard,
  awaitsPayment,
  awaitsRefundDetails,
  lossReportMissing,
  photoSettled,
  reviewSatisfied,
} from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";

export type { WaitingCode } from "../codes.ts";
/** One thing that a case waits for, by its name; `who` has to act. The sentence about it is `caseStatus`. */
export type Waiting = Localized & { code: WaitingCode; who: "student" | "school" | "ipass" };

const waits: Record<WaitingCode, Omit<Waiting, "code">> = {
  payment: { who: "student", zh: "繳費", en: "Payment" },
  schoolCollects: { who: "student", zh: "到學校繳費", en: "Payment at the school" },
  returnedItem: { who: "student", zh: "補件", en: "Correction" },
  photo: { who: "student", zh: "新卡照片", en: "Photo for the new card" },
  oldCard: { who: "student", zh: "寄回舊卡", en: "Old card by post" },
  schoolApproval: { who: "school", zh: "學校核可", en: "Approval by the school" },
  lossReport: { who: "ipass", zh: "確認先前的掛失紀錄", en: "Check of the earlier loss report" },
  refundDetails: { who: "student", zh: "更正退費資料", en: "Correct refund details" },
  cardProduction: { who: "ipass", zh: "製作新卡", en: "Making of the new card" },
  shipping: { who: "ipass", zh: "寄出新卡", en: "Sending of the new card" },
  refund: { who: "ipass", zh: "退還餘額", en: "Refund of the balance" },
  closing: { who: "ipass", zh: "確認結案", en: "Last check" },
};

/** What a case waits for, the student's own part first; empty once it is closed, lapsed or voided. */
export function waitingFor(snapshot: CaseSnapshot): Waiting[] {
  if (!isOpen(snapshot)) return [];
  const open = openConditions(snapshot);
  const codes = open.length > 0 ? open : [lastStep(snapshot)];
  return codes.map((code) => ({ code, ...waits[code], ...(code === "lossReport" && asked(snapshot)) }));
}

/** A report that iPASS did not find waits for her word. */
function asked(snapshot: CaseSnapshot): Omit<Waiting, "code"> | undefined {
  return lossReportMissing(snapshot)
    ? { who: "student", zh: "說明先前的掛失紀錄", en: "Your word on the earlier loss report" }
    : undefined;
}

function openConditions(snapshot: CaseSnapshot): WaitingCode[] {
  const makesCard = categories[snapshot.category].makesCard;
  const conditions: [WaitingCode, boolean][] = [
    [snapshot.schoolCollects ? "schoolCollects" : "payment", awaitsPayment(snapshot)],
    ["returnedItem", snapshot.review === "RETURNED"],
    ["photo", makesCard && !photoSettled(snapshot)],
    ["oldCard", awaitsOldCard(snapshot)],
    ["schoolApproval", snapshot.review === "PENDING" && !reviewSatisfied(snapshot)],
    ["lossReport", awaitsLossReport(snapshot)],
    ["refundDetails", awaitsRefundDetails(snapshot)],
  ];
  return conditions.filter(([, open]) => open).map(([code]) => code);
}

function lastStep({ category, producedAt, shippedAt, refundedAt }: CaseSnapshot): WaitingCode {
  const { makesCard, needsRefund } = categories[category];
  if (makesCard && producedAt === null) return "cardProduction";
  if (makesCard && shippedAt === null) return "shipping";
  return needsRefund && refundedAt === null ? "refund" : "closing";
}
