import { idTypeWords } from "../glossary.ts";
import type { Localized } from "../language.ts";

interface Column {
  title: Localized;
  /** How schools and their systems call it, beside the title: OneRoster's names among them. Compared by `headerKey`. */
  aliases: readonly string[];
  /** Two made-up students of the template. */
  examples: readonly [string, string];
  help: Localized;
}

/** The columns of a school's list of students: header search, template and help are all made from this table. */
export const rosterColumns = {
  studentNo: {
    title: { zh: "學號", en: "Student number" },
    aliases: [
      "學生編號",
      "學生學號",
      "學籍號",
      "學籍編號",
      "student no",
      "student id",
      "sourcedId",
      "identifier",
    ],
    examples: ["01234567", "01234568"],
    help: {
      zh: "每位學生一列，不可重複。前面的 0 請保留：Excel 欄位請先設為「文字」。",
      en: "One row for each student. Keep zeros in front: in Excel set the column to Text first.",
    },
  },
  name: {
    title: { zh: "姓名", en: "Name" },
    aliases: ["學生姓名", "中文姓名", "學生名稱", "full name", "student name"],
    examples: ["王小明", "陳美麗"],
    help: {
      zh: "可留空；留空時不更改先前的姓名。",
      en: "May be empty; then an earlier name stays as it is.",
    },
  },
  idNumber: {
    title: { zh: "身分證字號", en: "ID number" },
    aliases: [
      idTypeWords.NATIONAL.zh,
      "身分證號",
      "身分證號碼",
      "身份證字號",
      "身份證號",
      "身份證",
      "證號",
      "證件號碼",
      "居留證號碼",
      "id no",
      "national id",
    ],
    examples: ["A123456789", "A800000014"],
    help: {
      zh: "身分證、居留證或護照號碼。只留下比對用的雜湊值，號碼不儲存。可留空；留空時不更改先前的資料。",
      en: "Number of the identity card, resident certificate or passport. Only a keyed hash to compare with is kept. May be empty; then earlier data stay.",
    },
  },
  className: {
    title: { zh: "班級", en: "Class" },
    aliases: ["班級名稱", "班別", "系級", "年班", "class name", "homeroom"],
    examples: ["資訊一甲", "資訊一甲"],
    help: {
      zh: "貴校的寫法即可。可留空；留空時不更改先前的班級。",
      en: "As your school writes it. May be empty; then an earlier class stays as it is.",
    },
  },
} as const satisfies Record<string, Column>;

export type RosterField = keyof typeof rosterColumns;

/** Where each field stands: numbers of columns from 0. */
export type ColumnMap = Partial<Record<RosterField, number>>;

/** The column of errors that we add to a school's own file; not read when the file comes back. */
export const faultColumn: Localized = { zh: "錯誤", en: "Errors" };
