import { formatDay } from "#domain/calendar.ts";
import { collectingBank } from "#domain/facts.ts";
import { terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import type { Box, TextStyle } from "../printing/pen.ts";
import type { LayerPen } from "../printing/stamp/layer.ts";

const rowHeight = 8;
const labelWidth = 21;
const fieldsWidth = 124;
const halfWidth = fieldsWidth / 2;
export const fieldsHeight = rowHeight * 5;

interface Field {
  label: string;
  value(bill: PrintableBill): string;
  style?: TextStyle;
}

const strong = { size: 12, weight: "bold" } as const;
const plain = { size: 10.5 } as const;

/** The fields of both stubs, row by row (R58). */
const rows: Field[][] = [
  [
    { label: "姓名", value: (bill) => bill.maskedName },
    { label: terms.amountDue.zh, value: (bill) => money(bill.amount), style: strong },
  ],
  [
    { label: "消費說明", value: (bill) => bill.categoryLabel },
    { label: terms.dueDate.zh, value: (bill) => formatDay(bill.dueDate), style: strong },
  ],
  [{ label: terms.serial.zh, value: (bill) => bill.serial }],
  [
    {
      label: terms.virtualAccount.zh,
      value: (bill) => `${bill.virtualAccount}（${collectingBank.name.zh} ${collectingBank.code}）`,
      style: strong,
    },
  ],
  [{ label: "備註", value: (bill) => bill.schoolName }],
];

/** Their table with labels, and the stamp box beside it. */
export function drawFields(pen: LayerPen, x: number, y: number, width: number): void {
  eachField(x, y, ({ label }, box) => {
    const labelBox = { ...box, width: labelWidth };
    pen.rect(labelBox, { fill: "#f0f2f1" });
    pen.rect(box, { stroke: "#555" });
    pen.text(label, { ...labelBox, x: box.x + 2.5, width: labelWidth - 4 }, { size: 9, color: "#333" });
  });
  const stamp = { x: x + fieldsWidth, y, width: width - fieldsWidth, height: fieldsHeight };
  pen.rect({ ...stamp, height: rowHeight }, { fill: "#f0f2f1" });
  pen.rect({ ...stamp, height: rowHeight }, { stroke: "#555" });
  pen.rect(stamp, { stroke: "#555" });
  pen.text("便利超商收訖章", { ...stamp, height: rowHeight }, { size: 9, color: "#333", align: "center" });
}

/** What a bill has in them. */
export function drawFieldData(pen: LayerPen, bill: PrintableBill, x: number, y: number): void {
  eachField(x, y, ({ value, style = plain }, box) => {
    const valueBox = { ...box, x: box.x + labelWidth + 2.5, width: box.width - labelWidth - 5 };
    pen.text(value(bill), valueBox, style);
  });
}

function eachField(x: number, y: number, draw: (field: Field, box: Box) => void): void {
  rows.forEach((fields, index) => {
    fields.forEach((field, column) => {
      draw(field, {
        x: x + column * halfWidth,
        y: y + index * rowHeight,
        width: fieldsWidth / fields.length,
        height: rowHeight,
      });
    });
  });
}
