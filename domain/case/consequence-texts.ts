import { chequePostage, hotline, liabilityHours } from "../facts.ts";
import type { Localized } from "../language.ts";
import { money } from "../money/money.ts";

/** What a submission brings about, a sentence each (R7–R10, R34–R36, R107, R108). */
export const consequenceTexts = {
  payAtSchool: {
    zh: "送出後請到學校承辦窗口繳費並辦理核可，完成後才生效。",
    en: "After sending, please pay at your school office and have it approved. Only then does it take effect.",
  },
  takesEffect: {
    zh: "送出後請儘速繳費。繳費或學校核可後才生效。",
    en: "Please pay soon after sending. It takes effect once you have paid or your school has approved.",
  },
  takesEffectApproved: {
    zh: "送出後由學校核可，核可後才生效。",
    en: "Your school approves it after sending. Only then does it take effect.",
  },
  takesEffectAtOnce: {
    zh: "送出後掛失立即生效。",
    en: "The loss report takes effect as soon as you send it.",
  },
  noCancel: {
    zh: "生效後就不能取消或更改。",
    en: "Once it has taken effect it cannot be cancelled or changed.",
  },
  purseStops: {
    zh: "生效後舊卡的電子錢包會停用，找到也不能再用。",
    en: "The old card's e-purse is then stopped for good, even if you find the card.",
  },
  otherFunctions: {
    zh: "門禁、借書等學校功能不會一起停用，請洽學校承辦窗口。",
    en: "School functions such as doors or the library do not stop; please tell your school office.",
  },
  liability: {
    zh: `生效後 ${liabilityHours} 小時內卡片被冒用的金額，由您負擔。`,
    en: `You bear what others spend with the card in the ${liabilityHours} hours after it takes effect.`,
  },
  balanceMoves: { zh: "舊卡餘額會存入新卡。", en: "The balance of the old card moves to the new card." },
  noRefund: {
    zh: "舊卡餘額不退還，也不會製作新卡。",
    en: "The balance is not paid back and no new card is made.",
  },
  refundByCheque: {
    zh: `餘額會以支票掛號寄到您填的地址，並扣除郵資 ${money(chequePostage)}，請本人到銀行兌現。`,
    en: `The balance comes as a cheque by registered post, less ${money(chequePostage)} postage. You cash it at a bank.`,
  },
  refundByTransfer: { zh: "餘額會匯入您本人的帳戶。", en: "The balance is sent to your own bank account." },
  ownAccountOnly: {
    zh: `退費只能給持卡人本人；要退到別人的帳戶，請送出後撥打 ${hotline.display} 並提供關係證明。`,
    en: `Only the holder is paid. For another's account, call ${hotline.display} after sending, with proof of relationship.`,
  },
  noNewCard: { zh: "不會製作新卡。", en: "No new card is made." },
  postOldCard: {
    zh: "請把舊卡和票卡處理申請單一起寄回一卡通公司，否則無法製卡。",
    en: "Please post the old card with the printed form to iPASS; otherwise no card is made.",
  },
  lossChecked: {
    zh: "一卡通公司會查先前的掛失紀錄，確認後才會製作新卡；查不到時會通知您。",
    en: "iPASS looks for the earlier loss report and makes the new card after that; if there is none, you are told.",
  },
  photoKept: { zh: "新卡沿用原本的照片。", en: "The new card keeps your old photo." },
  photoNew: { zh: "新卡使用您上傳的照片。", en: "The new card carries the photo you uploaded." },
  schoolReviews: { zh: "學校會核對資料並核可。", en: "Your school checks your details and approves." },
  cardToSchool: {
    zh: "新卡做好後寄到學校，寄出後會通知您到學校領取。",
    en: "The new card is sent to your school, and you are told when to collect it there.",
  },
} as const satisfies Record<string, Localized>;
