import { addDays, type Day } from "../calendar.ts";
import { retentionDays, voucherYears } from "../facts.ts";
import type { Localized } from "../language.ts";

/** Kinds of data that are kept of a student. */
export type RetentionCode = keyof typeof retentionRules;
type RetentionRule = {
  /** Days after the event that the words name; null where nothing is erased by the calendar alone. */
  days: number | null;
  what: Localized;
  why: Localized;
  howLong: Localized;
};

/**
 * What is kept, why, and until when: the one place for it. The sweep of `usecases/privacy/` erases by these numbers and
 * the page shows these words. Five years follow 商業會計法 §38 (vouchers); the other periods are ours, for the data
 * controller to confirm.
 */
export const retentionRules = {
  account: {
    days: null,
    what: { zh: "您的 LINE 使用者代號和語言", en: "Your LINE user id and language" },
    why: { zh: "登入、通知您進度", en: "To sign you in and tell you of progress" },
    howLong: {
      zh: "直到您要求刪除，且沒有進行中的申請",
      en: "Until you ask to delete it and no application is under way",
    },
  },
  draft: {
    days: retentionDays.draft,
    what: { zh: "還沒送出的申請資料", en: "A form that is not sent yet" },
    why: { zh: "讓您接著填寫", en: "So that you can go on filling it in" },
    howLong: {
      zh: `最後一次修改後 ${retentionDays.draft} 天`,
      en: `${retentionDays.draft} days after the last change`,
    },
  },
  unusedPhoto: {
    days: retentionDays.unusedPhoto,
    what: { zh: "上傳後沒有使用的照片", en: "Photos uploaded but not used" },
    why: { zh: "讓您換回前一張", en: "So that you can go back to an earlier one" },
    howLong: {
      zh: `上傳後 ${retentionDays.unusedPhoto} 天`,
      en: `${retentionDays.unusedPhoto} days after the upload`,
    },
  },
  openCase: {
    days: null,
    what: { zh: "進行中申請的全部資料", en: "Everything of an application under way" },
    why: { zh: "辦理您的申請", en: "To carry out your application" },
    howLong: { zh: "結案或失效後，依下列各項期限", en: "Until it is over; then as listed here" },
  },
  casePhoto: {
    days: 0,
    what: { zh: "新卡大頭照", en: "The photo for the new card" },
    why: { zh: "製作新卡", en: "To make the new card" },
    howLong: {
      zh: `卡片製作完成後立即刪除；逾期未繳的申請在失效 ${retentionDays.lapsedPhoto} 天後刪除`,
      en: `Deleted once the card is made; ${retentionDays.lapsedPhoto} days after an application has lapsed`,
    },
  },
  contact: {
    days: retentionDays.contact,
    what: {
      zh: "已結束申請的電話、地址、退費帳戶、備註和監護人資料",
      en: "Phones, address, refund account, remark and guardian of applications that are over",
    },
    why: { zh: "處理退費和後續聯絡", en: "For refunds and questions afterwards" },
    howLong: {
      zh: `申請結束後 ${retentionDays.contact} 天`,
      en: `${retentionDays.contact} days after the application is over`,
    },
  },
  unpaidIdentity: {
    days: retentionDays.unpaidIdentity,
    what: {
      zh: "未生效申請的姓名、學號和證件號碼",
      en: "Name, student number and ID number of applications that never took effect",
    },
    why: { zh: "超商晚報的款項要能退還給您", en: "To return money that a store reports late" },
    howLong: {
      zh: `申請失效後 ${retentionDays.unpaidIdentity} 天`,
      en: `${retentionDays.unpaidIdentity} days after it lapsed`,
    },
  },
  paidIdentity: {
    days: Math.ceil(voucherYears * 365.25),
    what: {
      zh: "已繳費或已生效申請的姓名、學號和證件號碼",
      en: "Name, student number and ID number of applications that were paid or took effect",
    },
    why: {
      zh: `掛失與退費的證明；商業會計法第 38 條要求會計憑證至少保存 ${voucherYears} 年`,
      en: `Proof of loss report and refund; the Business Entity Accounting Act, Art. 38, asks to keep vouchers for ${voucherYears} years`,
    },
    howLong: {
      zh: `申請結束後 ${voucherYears} 年`,
      en: `${voucherYears} years after the application is over`,
    },
  },
  payment: {
    days: null,
    what: {
      zh: "繳費單和收款紀錄（沒有姓名和證件號碼）",
      en: "Bills and receipts of money (without name and ID number)",
    },
    why: {
      zh: "帳務紀錄，商業會計法第 38 條",
      en: "Accounting records, Business Entity Accounting Act, Art. 38",
    },
    howLong: {
      zh: `至少 ${voucherYears} 年，期滿後不再能對應到您`,
      en: `At least ${voucherYears} years; after that they point to nobody`,
    },
  },
  consent: {
    days: null,
    what: {
      zh: "同意紀錄：版本、文字核對碼、時間",
      en: "Consent receipts: version, check code of the text, time",
    },
    why: { zh: "證明您看過並同意注意事項", en: "To prove what you read and accepted" },
    howLong: { zh: "與申請的證明一起保存", en: "As long as the application they belong to" },
  },
  chat: {
    days: retentionDays.chat,
    what: { zh: "您在聊天室傳的訊息", en: "What you wrote in the chat" },
    why: { zh: "不漏掉、不重複處理訊息", en: "So that no message is lost or handled twice" },
    howLong: {
      zh: `處理完後 ${retentionDays.chat} 天；訊息裡的長號碼在回覆後就先塗掉`,
      en: `${retentionDays.chat} days after it was handled; long numbers in it are blotted out once it is answered`,
    },
  },
  handOff: {
    days: retentionDays.handOff,
    what: { zh: "您和真人客服的對話", en: "Your talks with a person of your school or iPASS" },
    why: { zh: "回覆您的問題，並接著前一次處理", en: "To answer you, and to go on where a talk ended" },
    howLong: {
      zh: `最後一句話後 ${retentionDays.handOff} 天；內容加密保存`,
      en: `${retentionDays.handOff} days after the last word; kept encrypted`,
    },
  },
  importFile: {
    days: retentionDays.importFile,
    what: {
      zh: "超商、銀行和郵局的收款檔，可能有繳款人姓名和附言",
      en: "Files of money from stores, banks and the post, which may hold a payer's name and remark",
    },
    why: {
      zh: "查對款項、重新讀取讀不懂的資料",
      en: "To check payments and to read anew what could not be read",
    },
    howLong: {
      zh: `收到後 ${retentionDays.importFile} 天；內容加密保存`,
      en: `${retentionDays.importFile} days after they came; kept encrypted`,
    },
  },
  roster: {
    days: retentionDays.rosterAbsent,
    what: {
      zh: "學校提供的名冊：學號、姓名、班級，和比對身分證字號用的雜湊值（不是號碼）",
      en: "Your school's list: student number, name, class, and a keyed hash to compare your ID number with (not the number)",
    },
    why: { zh: "核對申請人是不是本人", en: "To check that it is you who applies" },
    howLong: {
      zh: `您不在學校的名冊上 ${retentionDays.rosterAbsent} 天後；姓名加密保存`,
      en: `${retentionDays.rosterAbsent} days after you are not on your school's list any more; the name is kept encrypted`,
    },
  },
  rosterFile: {
    days: retentionDays.rosterFile,
    what: {
      zh: "學校上傳、還沒匯入的名冊檔案",
      en: "A list that your school uploaded and has not taken over yet",
    },
    why: { zh: "匯入前核對", en: "To check it before it is taken over" },
    howLong: {
      zh: `匯入後立即刪除；沒有匯入的在上傳 ${retentionDays.rosterFile} 天後刪除；內容加密保存`,
      en: `Deleted once it is taken over, else ${retentionDays.rosterFile} days after the upload; kept encrypted`,
    },
  },
} as const satisfies Record<string, RetentionRule>;

/** The last moment before which such data are due to go now. */
export function cutOff(code: RetentionCode, now: Date): Date {
  const { days } = retentionRules[code];
  if (days === null) throw new Error(`${code} is not erased by the calendar`);
  return daysBefore(days, now);
}

/** The moment `days` times 24 hours before now. */
export function daysBefore(days: number, now: Date): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** The day on which data go whose period began on a day. */
export function keptUntil(code: RetentionCode, begun: Day): Day | null {
  const { days } = retentionRules[code];
  return days === null ? null : addDays(begun, days);
}
