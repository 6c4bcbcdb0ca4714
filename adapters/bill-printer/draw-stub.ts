import { hotline } from "#domain/facts.ts";
import { documentWords } from "#domain/glossary.ts";
import { palette } from "#domain/palette.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import type { LayerPen } from "../printing/stamp/layer.ts";
import { drawFieldData, drawFields, fieldsHeight } from "./draw-fields.ts";

export const left = 14;
export const width = 182;
const { accent } = palette.light;
const underHeight = 5;

/** Where a stub's fields begin, in millimetres. @param top of the stub */
export const fieldsTop = (top: number) => top + 17;

/** Where the rest of a stub may begin. @param top of the stub */
export const underFields = (top: number) => fieldsTop(top) + fieldsHeight + 0.8 + underHeight;

/**
 * Title, label and table of a stub, and the line under its fields.
 * @param top millimetres
 */
export function drawStub(pen: LayerPen, [copy, holder]: [copy: string, holder: string], top: number): void {
  pen.text("iPASS 一卡通", { x: left, y: top, width: 60, height: 5 }, { size: 9, color: accent });
  pen.text(
    documentWords.bill.zh,
    { x: left, y: top + 4.5, width: 100, height: 9 },
    { size: 17, weight: "bold", role: "H1" },
  );
  const tag = { x: left + width - 58, y: top + 4.5, width: 58, height: 8 };
  pen.text(`${copy}：${holder}`, tag, { size: 12, weight: "bold", align: "right", role: "H2" });
  pen.rect({ x: left, y: top + 14, width, height: 0.7 }, { fill: accent });
  drawFields(pen, left, fieldsTop(top), width);
  const under = { x: left, y: underFields(top) - underHeight, width, height: underHeight };
  pen.text(`一卡通票證公司客服專線：${hotline.onBills}`, under, { size: 8.5, color: "#333" });
}

/** The same fields on both stubs (R58). @param y millimetres, `fieldsTop` of the stub */
export function drawStubData(pen: LayerPen, bill: PrintableBill, y: number): void {
  drawFieldData(pen, bill, left, y);
}
