import { type Day, formatDay } from "../calendar.ts";
import type { Category } from "../category.ts";
import type { MoneyItemKind, NoticeKind, RefundWay } from "../codes.ts";
import { hotline } from "../facts.ts";
import { categoryWords } from "../glossary.ts";
import type { Localized } from "../language.ts";
import { money } from "../money/money.ts";

/** What a notice tells beyond where the case stands; kept with it when it is queued. */
export type NoticeData = {
  /** In the words of staff. */
  reason?: string | null | undefined;
  /** Whole NT$ that came, and that had been asked for. */
  amount?: number | null | undefined;
  expected?: number | null | undefined;
  /** What money was paid for. */
  category?: Category | null | undefined;
  /** The payment found the case lapsed. */
  revived?: boolean | null | undefined;
  /** The money named the account of a former application for the card. */
  former?: boolean | null | undefined;
  /** Why money is kept aside. */
  why?: MoneyItemKind | null | undefined;
  /** When money was sent or came back, and how it went. */
  on?: Day | null | undefined;
  way?: RefundWay | null | undefined;
  /** Whole NT$ that were taken off the balance before (C20). */
  fee?: number | null | undefined;
};

/** What a notice says before the sentence about its case; null where that sentence says it all. */
export function noticeBody(kind: NoticeKind, data: NoticeData): Localized | null {
  return bodies[kind]?.(data) ?? null;
}

const received = (amount: number | null | undefined): Localized =>
  amount == null
    ? { zh: "我們收到一筆款項", en: "We received a payment" }
    : { zh: `我們收到 ${money(amount)}`, en: `We received ${money(amount)}` };

/** How much went, when and which way; nothing where the desk only said that it went. */
function wentBody({ amount, on, way, fee }: NoticeData): Localized | null {
  if (amount == null || on == null) return null;
  const ways: Record<RefundWay, Localized> = {
    LINE_PAY: { zh: "經 LINE Pay 退回您原本的付款方式", en: "to the means you paid with by LINE Pay" },
    TRANSFER: { zh: "匯到您的帳戶", en: "to your account" },
    CHEQUE: { zh: "以掛號郵寄支票", en: "as a cheque by registered post" },
  };
  const { zh, en } = way ? ways[way] : { zh: "退還給您", en: "to you" };
  const off = fee
    ? { zh: `費用 ${money(fee)} 已先從餘額扣除。`, en: ` The fee of ${money(fee)} was taken off before.` }
    : { zh: "", en: "" };
  return {
    zh: `${money(amount)} 已於 ${formatDay(on)} ${zh}。${off.zh}`,
    en: `${money(amount)} was sent ${en} on ${formatDay(on)}.${off.en}`,
  };
}

function cameBackBody({ amount, on, reason }: NoticeData): Localized | null {
  const said = reason ? { zh: `原因：「${reason}」`, en: `Reason: “${reason}”` } : null;
  if (amount == null || on == null) return said;
  return {
    zh: `退還的 ${money(amount)} 於 ${formatDay(on)} 被退回。${said?.zh ?? ""}`,
    en: `The ${money(amount)} came back on ${formatDay(on)}.${said ? ` ${said.en}` : ""}`,
  };
}

const bodies: Partial<Record<NoticeKind, (data: NoticeData) => Localized | null>> = {
  casePaid: ({ revived, former }) => {
    if (former)
      return {
        zh: "款項繳到了您前一筆申請的帳號；金額相符，所以直接用來繳這筆申請，不用再繳一次。",
        en: "The money came to the account of your former application. The amount fits, so it pays this one; do not pay again.",
      };
    if (!revived) return null;
    return {
      zh: "款項已入帳，先前失效的申請恢復有效，不用重新申請。",
      en: "The money has arrived, so the application that had lapsed is valid again. No new one is needed.",
    };
  },
  caseReturned: ({ reason }) => (reason ? { zh: `「${reason}」`, en: `“${reason}”` } : null),
  lossAsked: ({ reason }) => (reason ? { zh: `「${reason}」`, en: `“${reason}”` } : null),
  billRenewed: () => ({
    zh: "上一張繳費單已過期限，請改用新的這一張；舊的條碼和帳號請不要再用。",
    en: "The last bill is past its day. Please use the new one, and no longer the old barcodes and account.",
  }),
  caseVoided: ({ reason }) => (reason ? { zh: `原因：「${reason}」`, en: `Reason: “${reason}”` } : null),
  refundSent: wentBody,
  refundReturned: cameBackBody,
  surplusReturned: wentBody,
  surplusCameBack: (data) => {
    const came = cameBackBody(data);
    return {
      zh: `${came?.zh ?? ""}請撥客服專線 ${hotline.display}，告訴我們您本人的另一個帳戶，或寄支票的地址。`,
      en: `${came ? `${came.en} ` : ""}Please call the hotline ${hotline.display} with another account of your own, or an address for a cheque.`,
    };
  },
  surplusDetailsAsked: ({ amount }) => {
    const sum = amount == null ? null : money(amount);
    return {
      zh: `您多繳的${sum ? ` ${sum} ` : "款項"}要退還給您。請撥客服專線 ${hotline.display}，告訴我們您本人的銀行帳戶，或寄支票的地址；在聊天室請不要傳帳號。`,
      en: `${sum ?? "What you paid too much"} is to be returned to you. Please call the hotline ${hotline.display} with a bank account of your own, or an address for a cheque; please do not send account numbers in the chat.`,
    };
  },
  wrongAmount: ({ amount, expected }) => {
    const came = received(amount);
    const due = expected == null ? null : money(expected);
    return {
      zh: `${came.zh}，但${due ? `繳費單是 ${due}` : "和繳費單的金額不同"}，所以還不算完成繳費。這筆錢另外留存，由一卡通公司核對後退還。請依繳費單的金額再繳一次，或撥客服專線 ${hotline.display}。`,
      en: `${came.en}, but ${due ? `the bill is ${due}` : "the bill has another amount"}, so it is not paid yet. That money is kept aside and iPASS returns it after checking. Please pay the exact amount, or call the hotline ${hotline.display}.`,
    };
  },
  surplusMoney: ({ amount, why }) => {
    const came = received(amount);
    const reason = surplusReason(why);
    return {
      zh: `${came.zh}，${reason.zh}。這筆錢另外留存，由一卡通公司核對後退還；詢問請撥 ${hotline.display} 並告知申請序號。`,
      en: `${came.en} ${reason.en}. It is kept aside and iPASS returns it after checking; for questions call ${hotline.display} and give the application number.`,
    };
  },
  lateMoney: ({ amount }) => {
    const came = received(amount);
    return {
      zh: `${came.zh}，但付款的日子已過繳費期限，申請也已失效。錢不會不見：由一卡通公司核對後，讓申請恢復或退還給您，並通知您；詢問請撥 ${hotline.display} 並告知申請序號。`,
      en: `${came.en}, but it was paid after the last day and the application has lapsed. The money is safe: iPASS checks it, then lets the application go on or returns the money, and tells you. For questions call ${hotline.display} and give the application number.`,
    };
  },
  paymentSetAside: ({ amount, category }) => {
    const sum = amount == null ? { zh: "款項", en: "the money" } : { zh: money(amount), en: money(amount) };
    const former = category
      ? { zh: `「${categoryWords[category].zh}」`, en: ` for “${categoryWords[category].en}”` }
      : { zh: "先前的項目", en: " before" };
    return {
      zh: `申請項目改了，金額也不同。您為${former.zh}繳的 ${sum.zh} 另外留存，由一卡通公司核對後退還；詢問請撥 ${hotline.display} 並告知申請序號。`,
      en: `The application now has another price. What you paid${former.en}, ${sum.en}, is kept aside and iPASS returns it after checking; for questions call ${hotline.display} and give the application number.`,
    };
  },
  cashReturned: ({ amount, reason }) => {
    const sum =
      amount == null ? { zh: "現金", en: "the cash" } : { zh: `現金 ${money(amount)}`, en: money(amount) };
    return {
      zh: `學校把${sum.zh} 退還給您，這筆申請還沒繳費。${reason ? `原因：「${reason}」` : ""}`,
      en: `Your school gave ${sum.en} back to you, so this application is not paid.${reason ? ` Reason: “${reason}”` : ""}`,
    };
  },
  caseBound: () => ({
    zh: `有人用您的學校、學號和證件號碼，把這筆申請加到另一個 LINE 帳號。對方可以查看進度和繳費，不能更改資料。若不是您或家人，請撥客服專線 ${hotline.display}。`,
    en: `Somebody gave your school, student number and ID number and added this application to another LINE account. It can look at the progress and pay, not change anything. If that was neither you nor your family, please call ${hotline.display}.`,
  }),
  balanceMoved: ({ amount }) =>
    amount == null
      ? null
      : {
          zh: `原卡餘額 ${money(amount)} 已轉入新卡。`,
          en: `The balance of the old card, ${money(amount)}, is on the new one.`,
        },
  nothingToRefund,
  pickUpReminder: () => ({
    zh: "已經領到的，不用理會這則提醒。",
    en: "If you have it already, please ignore this reminder.",
  }),
};

/** Why a sum was not needed, said after that it came. */
function surplusReason(why: MoneyItemKind | null | undefined): Localized {
  if (why === "duplicate")
    return {
      zh: "但這筆申請先前已經繳清，這是重複的一筆",
      en: "for an application that was paid already, so this is a second payment",
    };
  if (why === "caseOver" || why === "newerCase")
    return {
      zh: "但這筆申請已經結束，不必再繳；您若另有新的申請，請用它的繳費單繳費",
      en: "for an application that is over; if you have a newer one, please pay that by its own bill",
    };
  return { zh: "是這筆申請不必繳的", en: "that this application did not need" };
}

/** Of a card whose balance leaves nothing to send, once fee and postage are taken off. */
function nothingToRefund({ amount, fee }: NoticeData): Localized {
  const owed = fee ? { zh: "費用不用補繳。", en: " Nothing is to be paid." } : { zh: "", en: "" };
  if (amount == null || amount <= 0)
    return {
      zh: `票卡系統結算後，卡片沒有餘額，所以沒有可退的金額。${owed.zh}`,
      en: `The card was found to hold no balance, so there is nothing to refund.${owed.en}`,
    };
  if (fee && amount <= fee)
    return {
      zh: `票卡系統結算後，卡片餘額是 ${money(amount)}，全數抵付 ${money(fee)} 的費用，沒有可退的金額。${owed.zh}`,
      en: `The card was found to hold ${money(amount)}. All of it went towards the fee of ${money(fee)}, so there is nothing to refund.${owed.en}`,
    };
  const off = fee
    ? { zh: `扣除費用 ${money(fee)} 和郵資`, en: `the fee of ${money(fee)} and the postage are` }
    : { zh: "扣除郵資", en: "the postage is" };
  return {
    zh: `票卡系統結算後，卡片餘額是 ${money(amount)}，${off.zh}後沒有可退的金額，所以沒有寄出支票。想改用匯款退還，請撥 ${hotline.display}。`,
    en: `The card was found to hold ${money(amount)}, which leaves nothing once ${off.en} paid, so no cheque was sent. For a bank transfer instead, please call ${hotline.display}.`,
  };
}
