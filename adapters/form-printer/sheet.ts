import { dayOf, formatDay } from "#domain/calendar.ts";
import { companyName, hotline, website } from "#domain/facts.ts";
import { palette } from "#domain/palette.ts";
import type { Pen } from "../printing/pen.ts";

/** The printed area of every form, in millimetres. */
export const left = 16;
export const width = 178;
export const right = left + width;
export const { accent } = palette.light;
export const shade = "#f0f4f2";
export const grid = "#555";

/** Company, title and a line below it. @returns where the form may begin */
export function drawHead(pen: Pen, title: string, subtitle: string): number {
  pen.text(
    `iPASS 一卡通　${companyName.zh}`,
    { x: left, y: 11, width: 120, height: 5 },
    { size: 9, color: accent },
  );
  pen.text(
    title,
    { x: left, y: 17, width, height: 10 },
    { size: 20, weight: "bold", spacing: 2, role: "H1" },
  );
  pen.text(subtitle, { x: left, y: 27.5, width: 140, height: 5 }, { size: 9.5, color: "#333" });
  pen.rect({ x: left, y: 34, width, height: 0.7 }, { fill: accent });
  return 38;
}

/** Hotline, day of printing and whatever else belongs at the bottom. */
export function drawFoot(pen: Pen, printedAt: Date, note = ""): void {
  pen.line({ x: left, y: 283 }, { x: right, y: 283 }, { color: "#999" });
  const foot = { x: left, y: 284, width, height: 5 };
  pen.text(`一卡通客服專線 ${hotline.display}　${website.display}`, foot, { size: 8, color: "#444" });
  const printed = `${note}列印日期：${formatDay(dayOf(printedAt))}`;
  pen.text(printed, foot, { size: 8, color: "#444", align: "right" });
}

/** 一、申請人 … @returns where the section's content may begin */
export function drawHeading(pen: Pen, text: string, y: number, hint = ""): number {
  pen.rect({ x: left, y, width: 1.4, height: 5.4 }, { fill: accent });
  pen.text(text, { x: left + 3.5, y, width: 100, height: 5.4 }, { size: 11, weight: "bold", role: "H2" });
  const beside = { x: left + 60, y, width: width - 60, height: 5.4 };
  if (hint) pen.text(hint, beside, { size: 8.5, color: "#444", align: "right" });
  return y + 7;
}
