import { dayOf, formatDay } from "#domain/calendar.ts";
import { documentWords } from "#domain/glossary.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import { pdfPage } from "../printing/pdf-page.ts";
import type { Pen } from "../printing/pen.ts";
import { drawBarcodes } from "./draw-barcodes.ts";
import { drawMethods } from "./draw-methods.ts";
import { drawStub, left, width } from "./draw-stub.ts";

const cut = 142;

/** Two stubs on one A4 page (R57–R62, R68–R70). */
export function drawBill(bill: PrintableBill): Promise<Buffer> {
  return pdfPage({ title: `${documentWords.bill.zh} ${bill.serial}`, createdAt: bill.printedAt }, (pen) => {
    drawPayerStub(pen, bill);
    drawStoreStub(pen, bill);
  });
}

function drawPayerStub(pen: Pen, bill: PrintableBill): void {
  const below = drawStub(pen, bill, ["第一聯", "繳款人收執聯"], 9);
  drawMethods(pen, bill, left, below + 3, width);
  pen.text(bill.status, { x: left, y: cut - 13, width, height: 5 }, { size: 9, weight: "bold" });
  const note = `超商蓋收訖章後，本聯即為繳費收據，請妥善保存。列印日期：${formatDay(dayOf(bill.printedAt))}`;
  pen.text(note, { x: left, y: cut - 8, width, height: 5 }, { size: 8.5, color: "#333" });
  pen.line({ x: left, y: cut }, { x: left + width, y: cut }, { color: "#666", dash: true });
  pen.text(
    "請沿虛線裁切",
    { x: left, y: cut + 0.6, width, height: 4 },
    { size: 7, color: "#666", align: "center" },
  );
}

function drawStoreStub(pen: Pen, bill: PrintableBill): void {
  const below = drawStub(pen, bill, ["第二聯", "便利超商收執聯"], cut + 7);
  drawBarcodes(pen, bill.barcodes, { x: left, y: below + 1.5, width, height: 74 });
  const note = "列印請選擇「實際大小（100%）」，建議使用雷射印表機；條碼處請勿摺疊或塗污。";
  pen.text(note, { x: left, y: below + 76, width, height: 5 }, { size: 7.5, color: "#666" });
}
