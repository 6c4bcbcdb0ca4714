import { hotline } from "#domain/facts.ts";
import { documentWords } from "#domain/glossary.ts";
import { palette } from "#domain/palette.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import type { Pen } from "../printing/pen.ts";
import { drawFields, fieldsHeight } from "./draw-fields.ts";

export const left = 14;
export const width = 182;
const { accent } = palette.light;

/**
 * Title, label and fields of a stub, and the line under its fields.
 * @param top millimetres
 * @returns where the rest of the stub may begin
 */
export function drawStub(
  pen: Pen,
  bill: PrintableBill,
  label: [copy: string, holder: string],
  top: number,
): number {
  const [copy, holder] = label;
  pen.text(
    "iPASS 一卡通",
    { x: left, y: top, width: 60, height: 5 },
    { size: 9, weight: "bold", color: accent },
  );
  pen.text(
    documentWords.bill.zh,
    { x: left, y: top + 4.5, width: 100, height: 9 },
    { size: 17, weight: "bold", role: "H1" },
  );
  const tag = { x: left + width - 58, y: top + 4.5, width: 58, height: 8 };
  pen.text(`${copy}：${holder}`, tag, { size: 10.5, weight: "bold", align: "right", role: "H2" });
  pen.rect({ x: left, y: top + 14, width, height: 0.7 }, { fill: accent });
  const fieldsTop = top + 17;
  drawFields(pen, bill, left, fieldsTop, width);
  const under = { x: left, y: fieldsTop + fieldsHeight + 0.8, width, height: 5 };
  pen.text(`一卡通票證公司客服專線：${hotline.onBills}`, under, { size: 8.5, color: "#333" });
  pen.text(`（${holder}）`, under, { size: 8.5, color: "#333", align: "right" });
  return under.y + under.height;
}
