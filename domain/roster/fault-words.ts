import type { RosterFault } from "../codes.ts";
import { inLanguage, type Language, type Localized } from "../language.ts";
import { type CellFault, longestClassName } from "./check-rows.ts";

/** What a clerk is told of a cell that is not taken, and what to do about it. */
const rosterFaultWords: Record<RosterFault, Localized> = {
  studentNoMissing: { zh: "沒有學號。", en: "There is no student number." },
  studentNoFormat: {
    zh: "學號只能有英文字母、數字和 -，最多 20 個字。",
    en: "A student number has letters, digits and -, at most 20.",
  },
  studentNoTwice: {
    zh: "這個學號在檔案裡出現不只一次。",
    en: "This student number is in the file more than once.",
  },
  nameFormat: {
    zh: "姓名裡有不能用的字元，例如數字或符號。",
    en: "The name has characters that a name cannot have, such as digits.",
  },
  idNumberFormat: {
    zh: "不是身分證、居留證或護照號碼的格式。",
    en: "This is no number of an identity card, resident certificate or passport.",
  },
  idNumberChecksum: {
    zh: "身分證字號的檢查碼不對，可能有一碼打錯。",
    en: "The check digit of the ID number is wrong; one digit may be mistyped.",
  },
  classNameFormat: {
    zh: `班級最多 ${longestClassName} 個字，不能換行。`,
    en: `A class has at most ${longestClassName} characters on one line.`,
  },
  numberLost: {
    zh: "試算表把號碼改成科學記號，後面的數字已經不見。請把欄位設為「文字」後重新輸入。",
    en: "The spreadsheet rounded this number and lost digits. Set the column to Text and enter it again.",
  },
  becameDate: {
    zh: "試算表把內容改成日期。請把欄位設為「文字」後重新輸入。",
    en: "The spreadsheet made a date of it. Set the column to Text and enter it again.",
  },
  unreadable: {
    zh: "有讀不出來的字，可能是造字。請改用標準字，或另存成 Excel（.xlsx）。",
    en: "It has characters that cannot be read. Use standard ones, or save the list as Excel (.xlsx).",
  },
};

/** `C14：…` with the other row of a student who is there twice. */
export function faultSentence({ cell, code, other }: CellFault, language: Language): string {
  const also =
    other === null
      ? ""
      : inLanguage({ zh: `（另見第 ${other + 1} 列）`, en: ` (see row ${other + 1})` }, language);
  return (
    inLanguage({ zh: `${cell}：`, en: `${cell}: ` }, language) +
    inLanguage(rosterFaultWords[code], language) +
    also
  );
}
