import { longestChatText, passwordLength } from "./facts.ts";
import { type FormMessageKey, formMessages } from "./form/messages.ts";
import type { Localized } from "./language.ts";

/** What is said beside what is no field of the form: requests of staff, accounts, lists. */
const otherMessages = {
  unknownField: { zh: "沒有這個欄位。", en: "There is no such field." },
  noReturnReason: {
    zh: "請勾選或填寫需要補件的原因。",
    en: "Please tick or write what needs fixing.",
  },
  reasonNeeded: { zh: "請寫下原因，學生會收到。", en: "Please write the reason; the student reads it." },
  answerEmpty: { zh: "請填寫回覆內容。", en: "Please write an answer." },
  answerTooLong: {
    zh: `回覆最多 ${longestChatText} 個字。`,
    en: `An answer has at most ${longestChatText} characters.`,
  },
  answerBlank: {
    zh: "回覆裡還有〔〕空格，請先填好。",
    en: "The answer still has a 〔 〕 to be filled in.",
  },
  cursor: { zh: "這不是清單給的位置，請從頭查詢。", en: "The list gave no such cursor. Please begin anew." },
  username: {
    zh: "帳號請用 1 到 60 個文字、數字或 . _ @ -。",
    en: "User name: 1 to 60 letters, digits and . _ @ -.",
  },
  usernameTaken: { zh: "這個帳號已經有人使用。", en: "This user name is taken." },
  password: {
    zh: `密碼請用 ${passwordLength.beside} 到 ${passwordLength.most} 個字元。`,
    en: `Password: ${passwordLength.beside} to ${passwordLength.most} characters.`,
  },
  passwordAlone: {
    zh: `密碼請用 ${passwordLength.alone} 到 ${passwordLength.most} 個字元，例如幾個不相干的詞連在一起。`,
    en: `Password: ${passwordLength.alone} to ${passwordLength.most} characters, such as a few unrelated words.`,
  },
  passwordCommon: {
    zh: "這個密碼太常見或太容易猜到，請換一個。",
    en: "This password is too common or too easy to guess. Please choose another.",
  },
  roleElsewhere: {
    zh: "學校的人不能擔任一卡通人員，一卡通人員也不能擔任學校的角色。",
    en: "Roles of a school and of iPASS do not mix.",
  },
  operatorHasNoSchool: { zh: "一卡通作業人員不屬於學校。", en: "An operator has no school." },
  schoolNeeded: { zh: "這個角色需要學校代碼。", en: "This role needs a school." },
  oneScope: {
    zh: "學校和學制請只填一項；都不填則適用全部學校。",
    en: "Give a school or a level, not both; neither means all schools.",
  },
  dayPast: { zh: "日期不能早於今天。", en: "This day is past." },
  feeNotOfCategory: { zh: "這個申請項目沒有這項費用。", en: "This category has no such fee." },
  moreThanParts: {
    zh: "應收金額不能高於各項費用合計。",
    en: "More than the parts together cannot be asked.",
  },
  nothingToDeductFrom: {
    zh: "只有僅掛失需退費可以從餘額扣除，其它項目沒有退費。",
    en: "Only a loss report with a refund can be taken from the balance; nothing is refunded of the others.",
  },
  dayTwice: { zh: "同一天只能填一次。", en: "A day can be named once only." },
  twice: { zh: "同一項目同一天只能有一個價格。", en: "A category has one price from one day on." },
  priceBegun: {
    zh: "這一天的價格已經生效，請選之後的日期。",
    en: "The price from this day is in force already. Please choose a later day.",
  },
  noSuchSchool: { zh: "沒有這所學校。", en: "There is no such school." },
  noSuchColleague: { zh: "一卡通沒有這個帳號。", en: "There is no such account at iPASS." },
  columnMissing: { zh: "找不到這個欄位。", en: "This column was not found." },
  columnUnknown: { zh: "認不得這個欄位標題。", en: "We do not know a column of this title." },
  noSuchColumn: { zh: "檔案裡沒有這一欄。", en: "The file has no such column." },
  wordsNeeded: { zh: "請寫下說明。", en: "Please write a few words." },
} as const satisfies Record<string, Localized>;

/** Why a field is refused; in words only at the edge, in the reader's language. */
export type FieldMessageKey = FormMessageKey | keyof typeof otherMessages;

export const fieldMessages: Record<FieldMessageKey, Localized> = { ...formMessages, ...otherMessages };
