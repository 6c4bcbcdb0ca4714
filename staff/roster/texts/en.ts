import type { RosterTexts } from "./zh-tw.ts";

const count = (value: number) => value.toLocaleString("en-US");

export const en: RosterTexts = {
  title: "Student list",
  now: (students, absent) =>
    students + absent === 0
      ? "There is no list yet. Once it is imported, ID numbers of applicants are compared and classes are shown."
      : `${count(students)} students now${absent > 0 ? `, and ${count(absent)} who are not on the newest list` : ""}.`,
  choose: "Choose a list",
  drop: "Or drop the file here. Excel (.xlsx) or CSV, with a student number and one of name, ID number and class.",
  template: "Download the template",
  privacy:
    "Of ID numbers only a keyed hash to compare with is kept; the file is deleted once it is imported.",
  reading: "Reading…",
  readable: "Can you read it?",
  readableHelp: "These are the first students of the file. If they look garbled, change the encoding.",
  encoding: "Encoding",
  encodings: { "utf-8": "UTF-8", big5: "Big5 (Traditional Chinese)", "utf-16le": "UTF-16" },
  sheet: "Sheet",
  headerRow: "Row of the header (0 for none)",
  columns: "Which column is what",
  none: "(none)",
  column: (letter, title) => (title ? `${letter}  ${title}` : `Column ${letter}`),
  apply: "Read again",
  needsColumns:
    "Say which column is the student number and one of name, ID number and class, to see what would change.",
  short: (rows, length) =>
    `${count(rows)} student numbers are shorter than the others. Put zeros in front, up to ${length} digits?`,
  pad: "Put zeros in front",
  padded: (length) => `Student numbers have zeros in front, up to ${length} digits.`,
  unpad: "No zeros",
  changes: "What the import changes",
  groups: { new: "New", changed: "Changed", same: "Same", absent: "Not on the list", faulty: "Errors" },
  groupHelp: {
    new: "Students who were not on the list before.",
    changed: "Students whose data differ, or who are back. An empty cell leaves earlier data as they are.",
    same: "As before; no need to take them out of the file.",
    absent: "Students of before whom this list lacks. They are marked, not deleted; open applications go on.",
    faulty:
      "These rows are not imported, all others are. Download the file, mend it by its column of errors and upload it again.",
  },
  row: "Row",
  student: "Student no.",
  name: "Name",
  className: "Class",
  what: "Change",
  fields: { studentNo: "Student number", name: "Name", idNumber: "ID number", className: "Class" },
  change: (field, from, to) => `${field}: ${from ?? "(empty)"} → ${to ?? "(empty)"}`,
  back: "Back on the list",
  noRows: "No students of this kind.",
  more: "Show more",
  errorsFile: "Download the file with its errors",
  otherSchool:
    "This looks like the list of another school: most students of before are missing, or over half of the open applications are not on it.",
  sure: "I am sure that this is our school's list",
  commit: (rows) => (rows === 0 ? "Nothing changes, finish" : `Import ${count(rows)} changes`),
  discard: "Discard this upload",
  meanwhile:
    "A colleague imported another list after you looked. These students differ now; please check them once more.",
  done: (rows, compared) =>
    `Imported; ${count(rows)} students changed. ${compared > 0 ? `${count(compared)} open applications compare differently now.` : ""}`,
  doneFaulty: (rows) => `${count(rows)} rows were not imported:`,
  history: "Imports",
  noHistory: "Nothing was imported yet.",
  file: "File",
  state: "State",
  when: "Uploaded",
  result: "Result",
  stages: {
    mapping: "Columns needed",
    preview: "To be confirmed",
    committed: "Imported",
    discarded: "Discarded",
    expired: "Expired",
  },
  goOn: "Go on",
  view: "View",
  clerk: "Lists are imported by approvers and admins.",
};
