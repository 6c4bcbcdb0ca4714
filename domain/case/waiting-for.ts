import { categories } from "../category.ts";
import type { WaitingCode } from "../codes.ts";
import type { Localized } from "../language.ts";
import { isOpen } from "./open-case.ts";
import { awaitsOldCard, photoSettled, reviewSatisfied } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";

export type { WaitingCode } from "../codes.ts";
/** One thing that a case waits for, in words for the student; `who` has to act. */
export type Waiting = Localized & { code: WaitingCode; who: "student" | "school" | "ipass" };

const waitingTexts = {
  payment: {
    who: "student",
    zh: "等您繳費。若已在超商或 ATM 繳費，入帳需要幾個工作天，不必再繳一次。",
    en: "Waiting for your payment. Money paid at a store or by ATM takes a few working days to arrive; do not pay twice.",
  },
  schoolCollects: {
    who: "student",
    zh: "請到學校承辦窗口繳費並辦理核可。",
    en: "Please pay at your school office, which also approves the application.",
  },
  returnedItem: {
    who: "student",
    zh: "學校請您補件，補好後會再送學校審核。",
    en: "Your school asks you to fix something. It will be reviewed again after that.",
  },
  photo: { who: "student", zh: "等您提供新卡的照片。", en: "Waiting for the photo of your new card." },
  oldCard: {
    who: "student",
    zh: "等舊卡和票卡處理申請單寄回一卡通公司，收到後才能製卡。",
    en: "Waiting for your old card and the printed form to reach iPASS. No card is made before that.",
  },
  schoolApproval: {
    who: "school",
    zh: "等學校核可，不需要您做任何事。",
    en: "Waiting for your school to approve. You need not do anything.",
  },
  cardProduction: {
    who: "ipass",
    zh: "一卡通正在製作新卡，完成後會寄到學校。",
    en: "iPASS is making your new card and will send it to your school.",
  },
  shipping: {
    who: "ipass",
    zh: "新卡已製作完成，準備寄到學校。",
    en: "Your new card is made and about to be sent to your school.",
  },
  refund: {
    who: "ipass",
    zh: "一卡通正在辦理餘額退費。",
    en: "iPASS is preparing the refund of your balance.",
  },
  closing: {
    who: "ipass",
    zh: "一卡通正在做最後確認，不需要您做任何事。",
    en: "iPASS is finishing the case. You need not do anything.",
  },
} as const satisfies Record<WaitingCode, Omit<Waiting, "code">>;

/** What a case waits for, the student's own part first; empty once it is closed, lapsed or voided. */
export function waitingFor(snapshot: CaseSnapshot): Waiting[] {
  if (!isOpen(snapshot)) return [];
  const open = openConditions(snapshot);
  const codes = open.length > 0 ? open : [lastStep(snapshot)];
  return codes.map((code) => ({ code, ...waitingTexts[code] }));
}

function openConditions(snapshot: CaseSnapshot): WaitingCode[] {
  const makesCard = categories[snapshot.category].makesCard;
  const conditions: [WaitingCode, boolean][] = [
    [snapshot.schoolCollects ? "schoolCollects" : "payment", snapshot.paidAt === null],
    ["returnedItem", snapshot.review === "RETURNED"],
    ["photo", makesCard && !photoSettled(snapshot)],
    ["oldCard", awaitsOldCard(snapshot)],
    ["schoolApproval", snapshot.review === "PENDING" && !reviewSatisfied(snapshot)],
  ];
  return conditions.filter(([, open]) => open).map(([code]) => code);
}

function lastStep({ category, producedAt, shippedAt, refundedAt }: CaseSnapshot): WaitingCode {
  const { makesCard, needsRefund } = categories[category];
  if (makesCard && producedAt === null) return "cardProduction";
  if (makesCard && shippedAt === null) return "shipping";
  return needsRefund && refundedAt === null ? "refund" : "closing";
}
