import { giro } from "#domain/facts.ts";
import { type Applicant, giroAmountBoxes, giroAmountDigits, giroMessage } from "#domain/paper/paper-route.ts";
import type { Pen, Point } from "../printing/pen.ts";
import { drawDepositor } from "./giro-depositor.ts";
import { formGreen, mark, printCell, write } from "./giro-ink.ts";
import {
  accountBox,
  amountBox,
  amountLabel,
  bodyHeight,
  labelWidth,
  leftWidth,
  machineHeight,
  rows,
  slipWidth,
} from "./giro-layout.ts";

/** The part that the post office keeps, with everything written in that the student has to write. */
export function drawSlip(pen: Pen, applicant: Applicant, total: number, { x, y }: Point): void {
  drawTitle(pen, { x, y });
  const numbers = { x, y: y + rows.title };
  drawAccount(pen, numbers);
  drawAmount(pen, total, { x: x + leftWidth, y: numbers.y });
  const body = numbers.y + rows.numbers;
  drawMessageBox(pen, applicant, { x, y: body });
  drawPayee(pen, { x: x + leftWidth, y: body });
  drawDepositor(pen, applicant, { x: x + leftWidth, y: body + rows.payee });
  drawMachineZone(pen, { x, y: body + bodyHeight });
}

function drawTitle(pen: Pen, { x, y }: Point): void {
  const line = { x, y, width: slipWidth, height: rows.title - 1 };
  pen.text(giro.formNumber, line, { size: 8, color: formGreen });
  pen.text("郵政劃撥儲金存款單", line, {
    size: 14,
    weight: "bold",
    color: formGreen,
    align: "center",
    spacing: 3,
  });
}

function drawAccount(pen: Pen, { x, y }: Point): void {
  printCell(pen, { x, y, width: labelWidth, height: rows.numbers }, "收款\n帳號");
  [...giro.account].forEach((digit, index) => {
    const box = {
      x: x + labelWidth + index * accountBox,
      y,
      width: accountBox,
      height: rows.numbers,
    };
    printCell(pen, box);
    write(pen, digit, box, { size: 15, align: "center" });
  });
  mark(pen, 1, { x: x + labelWidth + 0.2, y: y + 0.2 });
}

function drawAmount(pen: Pen, total: number, { x, y }: Point): void {
  printCell(pen, { x, y, width: amountLabel, height: rows.numbers }, "金　額\n新臺幣\n（小寫）");
  const digits = giroAmountDigits(total);
  giroAmountBoxes.forEach((name, index) => {
    const box = { x: x + amountLabel + index * amountBox, width: amountBox };
    printCell(pen, { ...box, y, height: 5.5 }, name, { size: 7 });
    const below = { ...box, y: y + 5.5, height: rows.numbers - 5.5 };
    printCell(pen, below);
    write(pen, digits[index]!, below, { size: 15, align: "center" });
  });
  mark(pen, 2, { x: x + amountLabel + 0.3, y: y + 6 });
}

function drawMessageBox(pen: Pen, applicant: Applicant, { x, y }: Point): void {
  printCell(pen, { x, y, width: leftWidth, height: 7 }, "通訊欄（限與本次存款有關事項）");
  printCell(pen, { x, y, width: leftWidth, height: bodyHeight });
  mark(pen, 4, { x: x + 1, y: y + 8 });
  giroMessage(applicant).forEach((text, index) => {
    write(pen, text, { x: x + 5.5, y: y + 9 + index * 9, width: leftWidth - 8, height: 8.5 }, { size: 12 });
  });
}

function drawPayee(pen: Pen, { x, y }: Point): void {
  const width = slipWidth - leftWidth;
  printCell(pen, { x, y, width: amountLabel, height: rows.payee }, "收　款\n戶　名");
  const box = { x: x + amountLabel, y, width: width - amountLabel, height: rows.payee };
  printCell(pen, box);
  mark(pen, 3, { x: box.x + 0.5, y: y + 0.5 });
  write(pen, giro.payee, { ...box, x: box.x + 5, width: box.width - 6 });
}

/** Left empty, without any imitation of what machines print there. */
function drawMachineZone(pen: Pen, { x, y }: Point): void {
  const bottom = y + machineHeight - 1;
  const look = { color: formGreen, dash: true };
  for (const level of [y + 3, bottom]) pen.line({ x, y: level }, { x: x + slipWidth, y: level }, look);
  for (const side of [x, x + slipWidth]) pen.line({ x: side, y: y + 3 }, { x: side, y: bottom }, look);
  const box = { x, y: y + 3, width: slipWidth, height: machineHeight - 4 };
  pen.text("虛線內備供機器印錄用請勿填寫", box, { size: 8, color: formGreen, align: "center" });
}
