import type { Localized } from "#domain/language.ts";
import { type OutcomeText, type OutcomeTexts, outcomeTexts } from "./outcome-texts.ts";

const said = (of: keyof OutcomeTexts, text: Localized): OutcomeText => ({ ...outcomeTexts[of], text });

/** What a minor's guardian reads who comes back from LINE Pay: no more than the link shows, and no way into the student's pages. */
export const guardianOutcomeTexts: OutcomeTexts = {
  paid: said("paid", {
    zh: "已收到款項，申請已成立。您可以關閉本頁。",
    en: "We received the payment and the application is confirmed. You may close this page.",
  }),
  surplus: said("surplus", {
    zh: "這筆款項屬於多繳，我們已記錄，將另外辦理退還。您可以關閉本頁。",
    en: "This payment is extra. We have noted it and will return it. You may close this page.",
  }),
  checking: said("checking", {
    zh: "正在向 LINE Pay 確認，請稍候，不要重複付款。您可以離開本頁，稍後再打開學生傳給您的連結，或問學生結果。",
    en: "We are checking with LINE Pay. Please do not pay again. You may leave; open the student's link again later, or ask the student.",
  }),
  cancelled: said("cancelled", {
    zh: "款項未扣。要再付一次，請重新打開學生傳給您的連結；那裡也有超商和 ATM 的繳費方式。",
    en: "You were not charged. To try again, open the link that the student sent you; it also shows how to pay at a store or by ATM.",
  }),
  expired: said("expired", {
    zh: "款項未扣。請重新打開學生傳給您的連結，再付一次。",
    en: "You were not charged. Please open the link that the student sent you and start the payment again.",
  }),
  failed: said("failed", {
    zh: "款項未扣。請換一種付款方式；學生傳給您的連結裡也有超商和 ATM 的繳費方式。",
    en: "You were not charged. Please use another card; the link that the student sent you also shows how to pay at a store or by ATM.",
  }),
  billPaid: said("billPaid", {
    zh: "已用其它方式繳費，這次 LINE Pay 沒有扣款。您可以關閉本頁。",
    en: "It was paid another way. LINE Pay did not charge you this time. You may close this page.",
  }),
  billVoid: said("billVoid", {
    zh: "這次 LINE Pay 沒有扣款。請問學生現在是否還需要繳費。",
    en: "LINE Pay did not charge you. Please ask the student whether anything still has to be paid.",
  }),
  unknown: said("unknown", {
    zh: "網址不完整或不屬於任何付款，沒有任何變更。請重新打開學生傳給您的連結。",
    en: "The address is incomplete or belongs to no payment. Nothing was changed. Please open the link that the student sent you.",
  }),
};
