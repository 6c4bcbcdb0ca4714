import PDFDocument from "pdfkit";
import { dayOf, formatDay } from "#domain/calendar.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import { drawBarcodes } from "./draw-barcodes.ts";
import { drawMethods } from "./draw-methods.ts";
import { drawStub, left, width } from "./draw-stub.ts";
import { createPen, type Pen } from "./pen.ts";

const cut = 142;

/** Two stubs on one A4 page (R57–R62, R68–R70). */
export async function drawBill(bill: PrintableBill): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    lang: "zh-TW",
    displayTitle: true,
    info: { Title: `數位學生證繳費單 ${bill.serial}`, Author: "iPASS 一卡通", CreationDate: bill.printedAt },
  });
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => doc.on("end", resolve));
  const pen = createPen(doc);
  drawPayerStub(pen, bill);
  drawStoreStub(pen, bill);
  doc.end();
  await done;
  return Buffer.concat(parts);
}

function drawPayerStub(pen: Pen, bill: PrintableBill): void {
  const below = drawStub(pen, bill, ["第一聯", "繳款人收執聯"], 9);
  drawMethods(pen, bill, left, below + 3, width);
  const note = `超商蓋收訖章後，本聯即為繳費收據，請妥善保存。列印日期：${formatDay(dayOf(bill.printedAt))}`;
  pen.text(note, { x: left, y: cut - 8, width, height: 5 }, { size: 8.5, color: "#333" });
  pen.dashed({ x: left, y: cut }, left + width);
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
