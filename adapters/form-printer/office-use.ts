import type { Pen } from "../printing/pen.ts";
import { drawHeading } from "./sheet.ts";
import { drawTable } from "./table.ts";

/** What the card company fills in. @returns the line under it */
export function drawOfficeUse(pen: Pen, top: number): number {
  const table = drawHeading(pen, "一卡通公司處理欄", top, "申請人請勿填寫");
  const field = (label: string) => ({ label, value: "", span: 3 });
  return drawTable(pen, [["收件日期", "舊卡點收", "製卡日期", "經辦"].map(field)], table);
}
