import { categories } from "../category.ts";
import type { StatusCode } from "../codes.ts";
import { noticeWords, progressWords } from "../glossary.ts";
import type { Localized } from "../language.ts";
import { money } from "../money/money.ts";
import {
  balanceClause,
  cardMaking,
  refundUnderWay,
  stopClause,
  stopDone,
  stopRefused,
  withoutRefund,
} from "./card-core-words.ts";
import { isOpen } from "./open-case.ts";
import { awaitsLossReport } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import type { StatusFacts } from "./status-facts.ts";
import { setAsideWords } from "./timeline.ts";

/** Clauses that more than one sentence has. */
const paid = { zh: "已繳費", en: "paid" };
const notPaid = { zh: progressWords.UNPAID.zh, en: "not paid yet" };
const wrongAmount = {
  zh: "收到的金額與繳費單不符，還不算繳費",
  en: "the amount received does not match the bill, so it is not paid yet",
};
const approved = { zh: noticeWords.caseApproved.zh, en: "approved by the school" };
const askedAgain = { zh: "學校請補件", en: "the school asks for a correction" };
const lossInForce = { zh: "掛失已生效", en: "the loss report is in force" };
const lossDone = { zh: "掛失已完成", en: "the loss report is complete" };

type Clauses = (snapshot: CaseSnapshot, facts: StatusFacts) => (Localized | null)[];

const standings: Record<StatusCode, Clauses> = {
  unpaid: (snapshot, facts) => [unpaid(facts), notInForce(snapshot)],
  unpaidReturned: (snapshot, facts) => [askedAgain, unpaid(facts), notInForce(snapshot)],
  owed: (snapshot, facts) => [
    {
      zh: `${owedWords({ ...snapshot, ...facts }).zh}，不能取消`,
      en: `${owedWords({ ...snapshot, ...facts }).en}, and cannot be cancelled`,
    },
    setAside(facts),
    isWrong(facts) ? wrongAmount : null,
    // What was paid before may have been for another category.
    snapshot.approvedAt ? approved : null,
    snapshot.review === "RETURNED" ? askedAgain : null,
  ],
  lossReportMissing: ({ paidAt, review }, facts) => [
    {
      zh: "查不到這張卡先前的掛失紀錄，補發無法繼續",
      en: "no earlier loss report of this card was found, so the replacement cannot go on",
    },
    paidAt ? paid : unpaid(facts),
    review === "RETURNED" ? askedAgain : null,
  ],
  returned: (snapshot) => [feeClause(snapshot), binding(snapshot), askedAgain],
  photoAwaited: (snapshot) => [
    paid,
    binding(snapshot),
    { zh: "還缺新卡的照片", en: "the photo for the new card is missing" },
  ],
  oldCardAwaited: (snapshot) => [
    paid,
    binding(snapshot),
    { zh: "舊卡還沒寄到一卡通公司", en: "the old card has not reached iPASS yet" },
  ],
  approvalAwaited: (snapshot) => [
    feeClause(snapshot),
    binding(snapshot),
    { zh: "等學校核可", en: "waiting for the school to approve" },
  ],
  lossReportAwaited: (snapshot) => [paid, binding(snapshot)],
  producing: (snapshot, facts) => [inForce(snapshot), cardMaking(facts)],
  shipping: (_, facts) => [
    {
      zh: "新卡已製作完成，準備寄到學校",
      en: "the new card is made and about to be sent to the school",
    },
    balanceClause(facts),
  ],
  cardSent: (_, facts) => [
    { zh: noticeWords.cardShipped.zh, en: "the new card was sent to the school" },
    balanceClause(facts),
  ],
  cardPickedUp: (_, facts) => [{ zh: "新卡已領取", en: "the new card was collected" }, balanceClause(facts)],
  refunding: (snapshot, facts) => [lossInForce, refundUnderWay(snapshot, facts)],
  refundReturned: () => [
    lossInForce,
    {
      zh: "退費被退回，餘額還在一卡通公司",
      en: "the refund came back and the balance is still with iPASS",
    },
  ],
  refundSent: (snapshot, { refundMethod }) => [
    lossDone,
    refundSent[refundMethod ?? "TRANSFER"],
    takenOff(snapshot),
  ],
  closing: (_, facts) => [paid, lossInForce, stopClause(facts)],
  lossDone: (snapshot, facts) => [lossDone, stopDone(facts), withoutRefund(snapshot, facts)],
  lapsed: (snapshot) => [
    { zh: "期限內沒有收到款項，申請已失效", en: "no money came in time and the application has lapsed" },
    nothingDone(snapshot),
  ],
  voided: (snapshot) => [
    { zh: noticeWords.caseVoided.zh, en: "the application was voided" },
    nothingDone(snapshot),
  ],
  withdrawn: (snapshot) => [
    { zh: "申請人已取消這筆申請", en: "the applicant withdrew this application" },
    nothingDone(snapshot),
  ],
};

const refundSent = {
  CHEQUE: { zh: "退費支票已掛號寄出", en: "the refund was sent as a cheque by registered post" },
  TRANSFER: { zh: "餘額已匯入退費帳戶", en: "the balance was sent to the account given for it" },
};

/** Where a case stands, as one sentence. */
export function standingOf(code: StatusCode, snapshot: CaseSnapshot, facts: StatusFacts): Localized {
  const clauses = [
    ...standings[code](snapshot, facts),
    lossClause(code, snapshot),
    stopRefused(code, facts),
  ].filter((clause) => clause !== null);
  const english = clauses.map(({ en }) => en).join("; ");
  return {
    zh: `${clauses.map(({ zh }) => zh).join("；")}。`,
    en: `${english.charAt(0).toUpperCase()}${english.slice(1)}.`,
  };
}

/** Said along with whatever else is open (R40). */
function lossClause(code: StatusCode, snapshot: CaseSnapshot): Localized | null {
  return isOpen(snapshot) && awaitsLossReport(snapshot) && code !== "lossReportMissing"
    ? {
        zh: "掛失紀錄待一卡通確認",
        en: "iPASS has yet to confirm the earlier loss report",
      }
    : null;
}

function isWrong({ timeline }: StatusFacts): boolean {
  return timeline.some(({ code }) => code === "wrongAmount");
}

/** What she paid for another category does not count for this one; said as long as she owes. */
function setAside({ timeline }: StatusFacts): Localized | null {
  const amount = timeline.reduce((sum, entry) => sum + (entry.setAside ?? 0), 0);
  if (amount === 0) return null;
  const { zh, en } = setAsideWords(amount);
  return { zh, en: `${en.charAt(0).toLowerCase()}${en.slice(1)}` };
}

function unpaid(facts: StatusFacts): Localized {
  return isWrong(facts) ? wrongAmount : notPaid;
}

/** Of a case in force that nobody has paid, wherever it is named in short: 掛失已生效，尚欠 NT$120. */
export function owedWords({
  category,
  amountDue,
}: Pick<CaseSnapshot, "category"> & Pick<StatusFacts, "amountDue">): Localized {
  const amount = money(amountDue);
  return categories[category].losesCard
    ? { zh: `${lossInForce.zh}，尚欠 ${amount}`, en: `${lossInForce.en}, ${amount} still owed` }
    : { zh: `申請已生效，尚欠 ${amount}`, en: `the application is in force, ${amount} still owed` };
}

/** Nothing has been done to the card. */
function notInForce({ category }: CaseSnapshot): Localized {
  return categories[category].losesCard
    ? {
        zh: "掛失還沒生效，卡片還沒停用",
        en: "the loss report is not in force and the card is not stopped",
      }
    : { zh: "申請還沒生效", en: "the application is not in force" };
}

/** What became of the fee: paid, or nothing to pay since the balance pays it (C20). */
function feeClause({ deductedFee }: CaseSnapshot): Localized {
  const fee = money(deductedFee);
  return deductedFee === 0
    ? paid
    : { zh: `不用繳費，${fee} 從退費餘額扣除`, en: `nothing to pay, ${fee} is taken from the refund` };
}

function takenOff({ deductedFee }: CaseSnapshot): Localized | null {
  const fee = money(deductedFee);
  return deductedFee > 0 ? { zh: `已從餘額扣除 ${fee}`, en: `${fee} was taken off before` } : null;
}

function binding(snapshot: CaseSnapshot): Localized {
  const { category, confirmedAt } = snapshot;
  if (!confirmedAt) return notInForce(snapshot);
  return categories[category].losesCard
    ? { zh: `${lossInForce.zh}，不能取消`, en: `${lossInForce.en} and cannot be cancelled` }
    : { zh: "申請已生效，不能取消", en: "the application is in force and cannot be cancelled" };
}

/** Only of a loss: of a card that is replaced, what is done with it says enough. */
function inForce({ category }: CaseSnapshot): Localized | null {
  return categories[category].losesCard ? lossInForce : null;
}

function nothingDone({ category }: CaseSnapshot): Localized {
  return categories[category].losesCard
    ? {
        zh: "掛失沒有生效，卡片沒有因此停用",
        en: "the loss report never took effect and did not stop the card",
      }
    : { zh: "不會製作新卡", en: "no new card is made" };
}
