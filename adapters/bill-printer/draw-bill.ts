import { dayOf, formatDay } from "#domain/calendar.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import type { LayerPen } from "../printing/stamp/layer.ts";
import { barcodeZone, drawBarcodes, drawBarcodeZone } from "./draw-barcodes.ts";
import { drawMethodData, drawMethods } from "./draw-methods.ts";
import { drawStub, drawStubData, fieldsTop, left, underFields, width } from "./draw-stub.ts";

const cut = 142;
const tops = { payer: 9, store: cut + 7 };
const methods = { x: left, y: underFields(tops.payer) + 3, width };
const zone = { x: left, y: underFields(tops.store) + 1.5, width, height: 74 };

/** What every bill has: two stubs on one A4 page (R57–R62, R68–R70). */
export function drawPaper(pen: LayerPen): void {
  drawStub(pen, ["第一聯", "繳款人收執聯"], tops.payer);
  drawMethods(pen, methods);
  pen.line({ x: left, y: cut }, { x: left + width, y: cut }, { color: "#666", dash: true });
  pen.text(
    "裁切線",
    { x: left, y: cut + 0.6, width, height: 4 },
    { size: 7, color: "#666", align: "center" },
  );
  drawStub(pen, ["第二聯", "便利超商收執聯"], tops.store);
  drawBarcodeZone(pen, zone);
  const note = "請以實際大小（100%）列印。";
  pen.text(note, { x: left, y: zone.y + zone.height + 0.5, width, height: 5 }, { size: 7.5, color: "#666" });
}

/** What is this bill's own. */
export function drawBill(pen: LayerPen, bill: PrintableBill): void {
  drawStubData(pen, bill, fieldsTop(tops.payer));
  drawMethodData(pen, bill, methods);
  pen.text(bill.status, { x: left, y: cut - 13, width, height: 5 }, { size: 10.5 });
  const note = `超商蓋收訖章後，本聯即為繳費收據，請保存。列印日期：${formatDay(dayOf(bill.printedAt))}`;
  pen.text(note, { x: left, y: cut - 8, width, height: 5 }, { size: 8.5, color: "#333" });
  drawStubData(pen, bill, fieldsTop(tops.store));
  drawBarcodes(pen, bill.barcodes, barcodeZone(zone));
}
