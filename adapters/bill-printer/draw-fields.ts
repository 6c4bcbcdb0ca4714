import { formatDay } from "#domain/calendar.ts";
import { collectingBank } from "#domain/facts.ts";
import { terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import type { Box, Pen, TextStyle } from "../printing/pen.ts";

const rowHeight = 8;
const labelWidth = 21;
const fieldsWidth = 124;
const halfWidth = fieldsWidth / 2;
export const fieldsHeight = rowHeight * 5;

/** Label, value, and how many halves of the row it takes. */
type Field = { label: string; value: string; style?: TextStyle };

/** The table of both stubs with the stamp box beside it (R58). */
export function drawFields(pen: Pen, bill: PrintableBill, x: number, y: number, width: number): void {
  rows(bill).forEach((fields, index) => {
    const fieldWidth = fieldsWidth / fields.length;
    fields.forEach((field, column) => {
      const box = {
        x: x + column * halfWidth,
        y: y + index * rowHeight,
        width: fieldWidth,
        height: rowHeight,
      };
      drawField(pen, field, box);
    });
  });
  drawStampBox(pen, { x: x + fieldsWidth, y, width: width - fieldsWidth, height: fieldsHeight });
}

function rows(bill: PrintableBill): Field[][] {
  const strong = { size: 12, weight: "bold" } as const;
  return [
    [
      { label: "姓名", value: bill.maskedName },
      { label: terms.amountDue.zh, value: money(bill.amount), style: strong },
    ],
    [
      { label: "消費說明", value: bill.categoryLabel },
      { label: terms.dueDate.zh, value: formatDay(bill.dueDate), style: strong },
    ],
    [{ label: terms.serial.zh, value: bill.serial }],
    [
      {
        label: terms.virtualAccount.zh,
        value: `${bill.virtualAccount}（${collectingBank.name.zh} ${collectingBank.code}）`,
        style: strong,
      },
    ],
    [{ label: "備註", value: bill.schoolName }],
  ];
}

function drawField(pen: Pen, { label, value, style = { size: 10.5 } }: Field, box: Box): void {
  const labelBox = { ...box, width: labelWidth };
  pen.rect(labelBox, { fill: "#f0f2f1" });
  pen.rect(box, { stroke: "#555" });
  pen.text(label, { ...labelBox, x: box.x + 2.5, width: labelWidth - 4 }, { size: 9, color: "#333" });
  const valueBox = { ...box, x: box.x + labelWidth + 2.5, width: box.width - labelWidth - 5 };
  pen.text(value, valueBox, style);
}

function drawStampBox(pen: Pen, box: Box): void {
  pen.rect({ ...box, height: rowHeight }, { fill: "#f0f2f1" });
  pen.rect({ ...box, height: rowHeight }, { stroke: "#555" });
  pen.rect(box, { stroke: "#555" });
  pen.text("便利超商收訖章", { ...box, height: rowHeight }, { size: 9, color: "#333", align: "center" });
}
