import { dayOf, formatDay } from "../calendar.ts";
import { categories } from "../category.ts";
import type { StatusCode, WaitingCode } from "../codes.ts";
import { chequePostage, hotline } from "../facts.ts";
import { documentWords } from "../glossary.ts";
import type { Localized } from "../language.ts";
import { money } from "../money/money.ts";
import { moneyTakesDays } from "../payment/money-takes-days.ts";
import { reviewSatisfied } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import type { NewerCase, StatusFacts } from "./status-facts.ts";
import { waitingFor } from "./waiting-for.ts";

type Then = (snapshot: CaseSnapshot, facts: StatusFacts) => Localized | null;

/** What follows once the student has done her part, or all that follows where she has none. */
const follows: Record<StatusCode, Then> = {
  unpaid: takesEffect,
  unpaidReturned: takesEffect,
  owed: (snapshot) => joined(afterPayment(snapshot), snapshot.schoolCollects ? null : moneyTakesDays),
  lossReportMissing: () => ({
    zh: `用電話或其它方式掛失過，請撥 ${hotline.display} 說明；沒有掛失過，請改選要辦的項目。`,
    en: `Reported by telephone or another way? Please call ${hotline.display}. If not, please choose what you want instead.`,
  }),
  lossReportAwaited: () => ({
    zh: "確認後才會製作新卡；找不到紀錄時會通知。",
    en: "The new card is made only after that; should none be found, a notice comes.",
  }),
  returned: (snapshot) =>
    joined(
      { zh: "補件後由學校再審核一次。", en: "The school then reviews it once more." },
      onceApproved(snapshot),
    ),
  photoAwaited: () => ({ zh: "有照片後才能製作新卡。", en: "The new card can be made only then." }),
  oldCardAwaited: (snapshot) =>
    reviewSatisfied(snapshot)
      ? {
          zh: "收到後才會製作新卡；已經寄出的不用再寄。",
          en: "No card is made before. Already sent? Then just wait.",
        }
      : {
          zh: "收到且學校核可後才會製作新卡；已經寄出的不用再寄。",
          en: "No card is made before that and the school's approval. Already sent? Then just wait.",
        },
  approvalAwaited: (snapshot) => {
    const { makesCard, needsRefund } = categories[snapshot.category];
    if (!snapshot.confirmedAt)
      return joined(onceApproved(snapshot), {
        zh: "之後一卡通公司會退還餘額。",
        en: "iPASS then refunds the balance.",
      });
    if (makesCard)
      return { zh: "學校核可後，一卡通公司會製作新卡。", en: "After the approval iPASS makes the new card." };
    return needsRefund
      ? { zh: "學校核可後，一卡通公司會退還餘額。", en: "After the approval iPASS refunds the balance." }
      : { zh: "學校核可後就完成了。", en: "It is complete after the approval." };
  },
  producing: () => ({ zh: "新卡做好後會寄到學校。", en: "The new card is then sent to the school." }),
  shipping: () => ({ zh: "寄出後請到學校領取。", en: "It can then be collected at the school." }),
  refunding: ({ deductedFee }, { refundMethod }) =>
    refundMethod ? joined(refundTo[refundMethod], lessFee(deductedFee)) : null,
  cardSent: (snapshot) => joined(fetchCard, closes(snapshot)),
  cardPickedUp: closes,
  refundReturned: () => ({
    zh: `更正後再退一次；也可以撥 ${hotline.display} 更正。`,
    en: `It is refunded again after that; a call to ${hotline.display} works as well.`,
  }),
  refundSent: closes,
  closing: closes,
  lossDone: () => null,
  lapsed: (snapshot, facts) => again(snapshot, facts, moneyAwaited),
  voided: (snapshot, facts) => again(snapshot, facts, null),
  withdrawn: (snapshot, facts) => joined(nothingOwed, again(snapshot, facts, null)),
};

const refundTo = {
  CHEQUE: {
    zh: `支票會掛號寄到填寫的地址，扣除郵資 ${money(chequePostage)}。`,
    en: `A cheque comes by registered post to the address given, less ${money(chequePostage)} postage.`,
  },
  TRANSFER: {
    zh: "餘額會匯入填寫的帳戶。",
    en: "The balance is sent to the account given.",
  },
};

/** Of a fee that the balance pays (C20). */
function lessFee(deductedFee: number): Localized | null {
  return deductedFee > 0
    ? {
        zh: `退費先扣除 ${money(deductedFee)}；餘額不足的不用補繳。`,
        en: `${money(deductedFee)} is taken off first; where the balance is less, nothing is to be paid.`,
      }
    : null;
}

/** Nothing is paid, so that only the approval confirms it (R106, C20). */
function onceApproved({ confirmedAt }: CaseSnapshot): Localized | null {
  return confirmedAt
    ? null
    : {
        zh: "學校核可後才生效，生效後不能取消。",
        en: "It takes effect once the school approves, and cannot be cancelled from then on.",
      };
}

const nothingOwed = { zh: "不用繳費。", en: "Nothing is owed." };

const fetchCard = {
  zh: "請到學校承辦窗口領取；領取時間和要帶的證件，請洽學校。",
  en: "Please collect it at the school office; ask the school when and what to bring.",
};

const moneyAwaited = {
  zh: "已在期限內繳費的，請等入帳，不要再繳一次。",
  en: "Paid in time? Please wait for the money to arrive and do not pay again.",
};

/** What comes next: the student's part, if she has one, and what follows. */
export function nextOf(code: StatusCode, snapshot: CaseSnapshot, facts: StatusFacts): Localized | null {
  const asked = code === "lossReportMissing" ? null : studentsPart(snapshot, facts);
  return joined(asked, follows[code](snapshot, facts));
}

/** Everything that waits for her, as one request. */
function studentsPart(snapshot: CaseSnapshot, facts: StatusFacts): Localized | null {
  const parts = waitingFor(snapshot).flatMap(({ code }) => requests[code]?.(snapshot, facts) ?? []);
  if (parts.length === 0) return null;
  return {
    zh: `請${parts.map(({ zh }) => zh).join("，並")}。`,
    en: `Please ${parts.map(({ en }) => en).join(", and ")}.`,
  };
}

const requests: Partial<Record<WaitingCode, (snapshot: CaseSnapshot, facts: StatusFacts) => Localized>> = {
  payment: ({ confirmedAt, dueDate }, { amountDue, at }) => {
    if (!confirmedAt) return { zh: `在 ${formatDay(dueDate)} 前繳費`, en: `pay by ${formatDay(dueDate)}` };
    const amount = money(amountDue);
    // A bill that ran out is about to be followed by a new one.
    return dueDate < dayOf(at)
      ? { zh: `繳清 ${amount}`, en: `pay the ${amount}` }
      : {
          zh: `在 ${formatDay(dueDate)} 前用這張繳費單繳清 ${amount}`,
          en: `pay the ${amount} with this bill by ${formatDay(dueDate)}`,
        };
  },
  schoolCollects: ({ confirmedAt, dueDate }, { amountDue }) =>
    confirmedAt
      ? {
          zh: `到學校承辦窗口繳清 ${money(amountDue)}`,
          en: `pay the ${money(amountDue)} at the school office`,
        }
      : {
          zh: `在 ${formatDay(dueDate)} 前到學校承辦窗口繳費並辦理核可`,
          en: `pay at the school office by ${formatDay(dueDate)}, which also approves`,
        },
  returnedItem: () => ({
    zh: "修改學校列出的項目後重新送出",
    en: "correct what the school listed and send it again",
  }),
  photo: () => ({ zh: "提供新卡的照片", en: "provide the photo for the new card" }),
  refundDetails: () => ({ zh: "更正退費資料", en: "correct the refund details" }),
  oldCard: () => ({
    zh: `把舊卡和${documentWords.application.zh}寄回一卡通公司`,
    en: "post the old card and the card form to iPASS",
  }),
};

function afterPayment({ category }: CaseSnapshot): Localized {
  const { makesCard, needsRefund } = categories[category];
  if (makesCard) return { zh: "繳清後才會製作新卡。", en: "The new card is made only after that." };
  return needsRefund
    ? { zh: "繳清後才會退還餘額。", en: "The balance is refunded only after that." }
    : { zh: "繳清後結案。", en: "The case is closed after that." };
}

function takesEffect({ schoolCollects }: CaseSnapshot): Localized | null {
  if (schoolCollects)
    return {
      zh: "辦好後才生效，生效後不能取消。",
      en: "It takes effect only then and cannot be cancelled from then on.",
    };
  const effect = {
    zh: "繳費或學校核可後才生效，生效後不能取消。",
    en: "It takes effect once paid or approved by the school, and cannot be cancelled from then on.",
  };
  return joined(effect, moneyTakesDays);
}

function closes({ progress }: CaseSnapshot): Localized | null {
  return progress === "CLOSED"
    ? null
    : { zh: "一卡通公司確認後結案。", en: "iPASS closes the case after a last check." };
}

/** A case that is over: it may be begun anew, unless its card has a newer one, which counts now. Her card may lie at iPASS for nothing. */
function again(
  { oldCardReceivedAt }: CaseSnapshot,
  { newer }: StatusFacts,
  money: Localized | null,
): Localized | null {
  const apply = { zh: "需要的話可以重新申請。", en: "Please apply again if it is still needed." };
  const fetch = {
    zh: `舊卡在一卡通公司，請撥 ${hotline.display}。`,
    en: `The old card is at iPASS; please call ${hotline.display}.`,
  };
  const now = newer ? newerCounts(newer) : joined(apply, money);
  return joined(now, oldCardReceivedAt && fetch);
}

function newerCounts({ serial, unpaid }: NewerCase): Localized {
  return unpaid
    ? {
        zh: `這張卡已有新的申請 ${serial}，新的申請要另外繳費。`,
        en: `The card has a newer application, ${serial}, which still waits for a payment of its own.`,
      }
    : {
        zh: `這張卡已有新的申請 ${serial}，正在辦理。`,
        en: `The card has a newer application, ${serial}, which is under way.`,
      };
}

function joined(first: Localized | null, second: Localized | null): Localized | null {
  if (!first || !second) return first ?? second;
  return { zh: first.zh + second.zh, en: `${first.en} ${second.en}` };
}
