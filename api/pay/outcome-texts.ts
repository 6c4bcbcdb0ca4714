import type { Localized } from "#domain/language.ts";
import type { PaymentOutcome } from "#usecases/payment/return-from-line-pay.ts";

export interface OutcomeText {
  tone: "good" | "wait" | "bad";
  title: Localized;
  text: Localized;
}

export type OutcomeTexts = Record<PaymentOutcome["kind"] | "unknown", OutcomeText>;

/** What the student reads when she comes back from LINE Pay. */
export const outcomeTexts: OutcomeTexts = {
  paid: {
    tone: "good",
    title: { zh: "付款完成", en: "Payment complete" },
    text: {
      zh: "已收到您的款項，申請已成立。處理進度會在 LINE 聊天室通知您。",
      en: "We received your payment and your application is confirmed. We will keep you posted in the LINE chat.",
    },
  },
  surplus: {
    tone: "wait",
    title: { zh: "已收款，但繳費單先前已繳", en: "Paid, but the bill was paid before" },
    text: {
      zh: "這筆款項屬於多繳，我們已記錄，將另外辦理退還。",
      en: "This payment is extra. We have noted it and will return it.",
    },
  },
  checking: {
    tone: "wait",
    title: { zh: "付款確認中", en: "Checking your payment" },
    text: {
      zh: "正在向 LINE Pay 確認，請稍候，不要重複付款。您可以離開本頁，付款成立後會在 LINE 聊天室通知您。",
      en: "We are checking with LINE Pay. Please do not pay again. You may leave; the chat will tell you once it is paid.",
    },
  },
  cancelled: {
    tone: "bad",
    title: { zh: "付款已取消", en: "Payment cancelled" },
    text: {
      zh: "款項未扣。您可以再付一次，或改用超商、ATM 繳費。",
      en: "You were not charged. You can try again, or pay at a store or by ATM.",
    },
  },
  expired: {
    tone: "bad",
    title: { zh: "付款時間已過", en: "The payment page has expired" },
    text: {
      zh: "款項未扣。請回到申請頁面重新付款。",
      en: "You were not charged. Please start the payment again from your application.",
    },
  },
  failed: {
    tone: "bad",
    title: { zh: "付款沒有成功", en: "The payment did not go through" },
    text: {
      zh: "款項未扣。請換一種付款方式，或改用超商、ATM 繳費。",
      en: "You were not charged. Please use another card, or pay at a store or by ATM.",
    },
  },
  billPaid: {
    tone: "good",
    title: { zh: "繳費單先前已繳清", en: "The bill was paid before" },
    text: {
      zh: "您已用其它方式繳費，這次 LINE Pay 沒有扣款。",
      en: "You had paid another way. LINE Pay did not charge you this time.",
    },
  },
  billVoid: {
    tone: "bad",
    title: { zh: "繳費單已失效", en: "The bill is no longer valid" },
    text: {
      zh: "這次 LINE Pay 沒有扣款。申請現在的狀況和要不要繳費，請看我的申請。",
      en: "LINE Pay did not charge you. Your application shows how it stands and whether anything has to be paid.",
    },
  },
  unknown: {
    tone: "bad",
    title: { zh: "找不到這筆付款", en: "We do not know this payment" },
    text: {
      zh: "網址不完整或不屬於任何付款，沒有任何變更。請回到 LINE 聊天室查看進度。",
      en: "The address is incomplete or belongs to no payment. Nothing was changed. Please see the LINE chat.",
    },
  },
};
