import { type Day, formatDay, momentText, timeOf } from "#domain/calendar.ts";
import { documentWords } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import type { Deps } from "../ports/deps.ts";
import type { PrintableDocument } from "../ports/document-printer.ts";
import type { SchoolStaff } from "../rows/staff/staff.ts";
import { type DailySheet, dailySheet, type SheetLine } from "./daily-sheet.ts";

/** The day's cash on paper, to be signed and filed with the money. */
export async function printDailySheet(
  deps: Pick<Deps, "db" | "now" | "documentPrinter">,
  staff: SchoolStaff,
  day: Day,
): Promise<Buffer> {
  return deps.documentPrinter.pdf(printed(await dailySheet(deps, staff, day), deps.now()));
}

function printed(sheet: DailySheet, printedAt: Date): PrintableDocument {
  const { day, schoolName, lines, taken, returned, total, held } = sheet;
  return {
    title: `${documentWords.dailySheet.zh} ${formatDay(day)}`,
    language: "zh-TW",
    note: `${schoolName}・列印時間 ${momentText(printedAt)}`,
    sections: [
      { heading: "明細", rows: lines.length > 0 ? lines.map(row) : [{ label: "", value: "當日沒有收現" }] },
      {
        heading: "合計",
        rows: [
          { label: "收現", value: `${taken.count} 筆 ${money(taken.amount)}` },
          { label: "退回", value: `${returned.count} 筆 ${money(returned.amount)}` },
          { label: "當日淨額", value: signed(total) },
          { label: "尚未繳交一卡通公司", value: `${held.count} 筆 ${money(held.amount)}（含先前各日）` },
        ],
      },
      {
        heading: "簽章",
        rows: [
          { label: "經手人", value: "" },
          { label: "覆核", value: "" },
        ],
      },
    ],
    printedAt,
  };
}

function row({ kind, at, serial, studentNo, name, amount, by, reason }: SheetLine, index: number) {
  const sum = kind === "taken" ? money(amount) : `退回 ${money(amount)}`;
  const parts = [sum, `${name} ${studentNo}`, by ?? "（已停用帳號）", ...(reason ? [reason] : [])];
  return { label: `${index + 1}. ${timeOf(at)} ${serial}`, value: parts.join("・") };
}

function signed(amount: number): string {
  return amount < 0 ? `−${money(-amount)}` : money(amount);
}
