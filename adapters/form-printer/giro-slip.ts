import {
  type Applicant,
  giroAccount,
  giroAmountBoxes,
  giroAmountDigits,
  giroFormNumber,
  giroMessage,
  giroPayee,
} from "#domain/paper-route.ts";
import type { Pen, Point } from "../printing/pen.ts";
import { formGreen, mark, printCell, write } from "./giro-ink.ts";
import { drawTickBox } from "./tick-box.ts";

// Millimetres: columns of the slip from its left edge, rows from its top.
const labelWidth = 9.2;
const accountBox = 5.6;
const amountLabel = 14;
const amountBox = 6;
const leftWidth = labelWidth + giroAccount.length * accountBox;
export const slipWidth = leftWidth + amountLabel + giroAmountBoxes.length * amountBox;
const rows = { title: 8, numbers: 15, payee: 11, depositor: 8, name: 11, address: 17, phone: 11 };
const bodyHeight = rows.payee + rows.depositor + rows.name + rows.address + rows.phone;
const machineHeight = 15;
export const slipHeight = rows.title + rows.numbers + bodyHeight + machineHeight;
const stampWidth = 24;

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
  pen.text(giroFormNumber, line, { size: 8, color: formGreen });
  pen.text("郵政劃撥儲金存款單", line, {
    size: 14,
    weight: "bold",
    color: formGreen,
    align: "center",
    spacing: 3,
  });
}

function drawAccount(pen: Pen, { x, y }: Point): void {
  printCell(pen, { x, y, width: labelWidth, height: rows.numbers }, "收款\n帳號", { size: 7 });
  [...giroAccount].forEach((digit, index) => {
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
  write(pen, giroPayee, { ...box, x: box.x + 5, width: box.width - 6 });
}

function drawDepositor(pen: Pen, { name }: Applicant, { x, y }: Point): void {
  const width = slipWidth - leftWidth;
  printCell(pen, { x, y, width: amountLabel, height: rows.depositor }, "寄款人");
  printCell(pen, { x, y, width, height: rows.depositor });
  mark(pen, 5, { x: x + amountLabel + 0.5, y: y + 1.8 });
  const style = { size: 9, color: formGreen };
  const tick = { x: x + amountLabel + 6, y: y + 1.6 };
  drawTickBox(pen, { text: "他人存款", ticked: true, width: 22, style }, tick);
  drawTickBox(pen, { text: "本戶存款", width: 22, style }, { ...tick, x: tick.x + 23 });
  const fieldWidth = width - amountLabel - stampWidth;
  const fields = [
    { label: "姓　名", value: name, height: rows.name },
    { label: "地　址", value: "（繳款人地址）", height: rows.address },
    { label: "電　話", value: "（繳款人電話）", height: rows.phone },
  ];
  let top = y + rows.depositor;
  for (const { label, value, height } of fields) {
    printCell(pen, { x, y: top, width: amountLabel, height }, label);
    const box = { x: x + amountLabel, y: top, width: fieldWidth, height };
    printCell(pen, box);
    write(pen, value, { ...box, x: box.x + 1.5, width: fieldWidth - 3 }, { size: 10 });
    top += height;
  }
  drawStamp(pen, { x: x + width - stampWidth, y: y + rows.depositor });
}

function drawStamp(pen: Pen, { x, y }: Point): void {
  printCell(pen, { x, y, width: stampWidth, height: 8 }, "主管：", { align: "left" });
  const height = rows.name + rows.address + rows.phone - 8;
  printCell(pen, { x, y: y + 8, width: stampWidth, height });
  printCell(pen, { x, y: y + 8, width: stampWidth, height: 6 }, "經辦局收款戳", { size: 7.5 });
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
