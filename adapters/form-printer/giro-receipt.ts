import type { Box, Pen } from "../printing/pen.ts";
import { formGreen, printCell } from "./giro-ink.ts";

const cells: readonly [label: string, share: number][] = [
  ["收款帳號戶名", 0.22],
  ["存款金額", 0.16],
  ["電腦紀錄", 0.26],
  ["經辦局\n收款戳", 0.36],
];
const titleHeight = 19;
const labelWidth = 13;

/** The half that the depositor keeps: printed by the post office, so nothing is written in. */
export function drawReceipt(pen: Pen, { x, y, width, height }: Box): void {
  const title = { x, y, width, height: 7 };
  pen.text("郵政劃撥儲金存款收據", title, { size: 11.5, weight: "bold", color: formGreen, align: "center" });
  ["◎寄款人請注意背面說明", "◎本收據由電腦印錄請勿填寫"].forEach((text, index) => {
    pen.text(text, { x, y: y + 8 + index * 5, width, height: 4.5 }, { size: 8, color: formGreen });
  });
  let top = y + titleHeight;
  for (const [label, share] of cells) {
    const tall = (height - titleHeight) * share;
    printCell(pen, { x, y: top, width: labelWidth, height: tall }, label);
    printCell(pen, { x, y: top, width, height: tall });
    top += tall;
  }
}
