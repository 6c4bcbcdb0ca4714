import type { Applicant } from "#domain/paper/paper-route.ts";
import type { Pen, Point } from "../printing/pen.ts";
import { formGreen, mark, printCell, write } from "./giro-ink.ts";
import { amountLabel, leftWidth, rows, slipWidth, stampWidth } from "./giro-layout.ts";
import { drawTickBox } from "./tick-box.ts";

/** Who pays: into somebody else's account, with name, address and telephone. */
export function drawDepositor(pen: Pen, { name }: Applicant, { x, y }: Point): void {
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
