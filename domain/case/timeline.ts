import type { TimelineCode } from "../codes.ts";
import { hotline } from "../facts.ts";
import { noticeWords, progressWords } from "../glossary.ts";
import type { Localized } from "../language.ts";
import { money } from "../money/money.ts";

/** What a history row may say; kept in the database, so a code is never renamed. */
export const timelineTexts = {
  submitted: noticeWords.caseSubmitted,
  billIssued: { zh: "繳費單已開立", en: "Bill issued" },
  billRenewed: {
    zh: "繳費單過期，已開立新的繳費單",
    en: "The bill was past its last day; a new one was issued",
  },
  paid: { zh: "已收到繳費", en: noticeWords.casePaid.en },
  collected: { zh: "學校已收費", en: "Payment received by the school" },
  wrongAmount: { zh: "收到的金額與繳費單不符", en: "The amount received does not match the bill" },
  surplus: {
    zh: `收到多繳的款項，由一卡通公司核對後退還；詢問請撥 ${hotline.display}`,
    en: `Extra money received; iPASS returns it after checking. Questions: ${hotline.display}`,
  },
  lateMoney: {
    zh: `收到逾期繳納的款項，由一卡通公司核對後與您聯絡；詢問請撥 ${hotline.display}`,
    en: `Money received after the last day; iPASS checks it and gets in touch. Questions: ${hotline.display}`,
  },
  moneyMoved: {
    zh: "繳到這筆申請帳號的款項，已用來繳您較新的申請",
    en: "Money paid to the account of this application was used for your newer one",
  },
  surplusReturned: noticeWords.surplusReturned,
  surplusCameBack: noticeWords.surplusCameBack,
  repriced: noticeWords.paymentSetAside,
  feeDeducted: {
    zh: "不用繳費，費用改從退費餘額扣除",
    en: "Nothing to pay: the fee is taken from the refund",
  },
  feeDue: { zh: "費用改為繳費，不從餘額扣除", en: "The fee is to be paid and not taken from a refund" },
  cashReturned: noticeWords.cashReturned,
  confirmed: { zh: "掛失已生效", en: "The loss report is in force" },
  approved: noticeWords.caseApproved,
  returned: noticeWords.caseReturned,
  resubmitted: { zh: "補件已送出", en: "Fix sent to the school" },
  cardStopped: { zh: "已送出停用舊卡電子錢包", en: "Stop of the old card's e-purse ordered" },
  oldCardReceived: noticeWords.oldCardReceived,
  produced: noticeWords.cardProduced,
  shipped: noticeWords.cardShipped,
  refunded: noticeWords.refundSent,
  refundReturned: noticeWords.refundReturned,
  pickedUp: { zh: "已領到新卡", en: "New card collected" },
  refundCorrected: { zh: "退費資料已更正", en: "Refund details corrected" },
  closed: progressWords.CLOSED,
  lapsed: noticeWords.caseLapsed,
  voided: noticeWords.caseVoided,
  withdrawn: { zh: "已取消申請", en: "Application withdrawn" },
  lossConfirmed: { zh: "一卡通已確認先前的掛失紀錄", en: "Earlier loss report confirmed by iPASS" },
  guardianConfirmed: { zh: "家長或監護人已確認同意", en: "Guardian confirmed consent" },
  recategorised: { zh: "已改申請項目", en: "Category changed" },
  purseStopped: { zh: "舊卡的電子錢包已停用", en: "The old card's e-purse was stopped" },
  balanceMoved: noticeWords.balanceMoved,
  balanceKnown: { zh: "卡片餘額已結算", en: "The balance of the card was settled" },
  nothingToRefund: noticeWords.nothingToRefund,
  comparedAgain: {
    zh: "學校更新名冊，比對結果有變",
    en: "The school's list was updated; the comparison has another result",
  },
  lossAsked: {
    zh: "一卡通查不到先前的掛失紀錄，請您確認",
    en: "Earlier loss report not found; iPASS asks about it",
  },
} as const satisfies Record<TimelineCode, Localized>;

export type { TimelineCode } from "../codes.ts";

/** A known row of the history; `setAside`: whole NT$ that were paid for a former category and are returned. */
export interface TimelineEntry {
  at: Date;
  code: TimelineCode;
  setAside?: number | undefined;
}

/** The words of a history row. */
export function timelineText({ code, setAside }: Pick<TimelineEntry, "code" | "setAside">): Localized {
  return setAside === undefined ? timelineTexts[code] : setAsideWords(setAside);
}

/** Of money that was paid for a former category. @param amount whole NT$ */
export function setAsideWords(amount: number): Localized {
  return { zh: `原繳 ${money(amount)} 另行退還`, en: `The ${money(amount)} paid before is returned` };
}

export function isTimelineCode(code: string): code is TimelineCode {
  return Object.hasOwn(timelineTexts, code);
}

/** What staff alone are shown. */
const staffOnly: ReadonlySet<TimelineCode> = new Set(["comparedAgain"]);

/** The rows that a student is shown; one whose code is of another version is left out. */
export function timelineOf(history: readonly HistoryRow[]): TimelineEntry[] {
  return staffTimelineOf(history).filter(({ code }) => !staffOnly.has(code));
}

interface HistoryRow {
  at: Date;
  code: string;
  details: unknown;
}

/** The same with what staff alone are shown. */
export function staffTimelineOf(history: readonly HistoryRow[]): TimelineEntry[] {
  return history.flatMap(({ at, code, details }) =>
    isTimelineCode(code) ? [{ at, code, ...(code === "repriced" && setAsideIn(details)) }] : [],
  );
}

function setAsideIn(details: unknown): { setAside?: number } {
  const has = typeof details === "object" && details !== null && "amount" in details;
  return has && typeof details.amount === "number" ? { setAside: details.amount } : {};
}

/** Whether the student took the case back herself; it is VOIDED then. */
export function isWithdrawn(timeline: readonly { code: string }[]): boolean {
  return timeline.some(({ code }) => code === ("withdrawn" satisfies TimelineCode));
}
