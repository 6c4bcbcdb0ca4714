import type { Box, Pen, TextStyle } from "../printing/pen.ts";

/** Printed on the slip. */
export const formGreen = "#1d6b55";
/** Written by hand. */
const ink = "#12398f";
const red = "#c0392b";
/** Millimetres. */
const lineHeight = 4;

/** A cell of the printed slip with its label in the middle. */
export function printCell(pen: Pen, box: Box, label = "", style: Partial<TextStyle> = {}): void {
  pen.rect(box, { stroke: formGreen, line: 0.25 });
  if (label)
    printLabel(pen, label.split("\n"), box, { size: 8, color: formGreen, align: "center", ...style });
}

/** Each line by itself, for a break within a text would count as a character when it is centred. */
function printLabel(pen: Pen, lines: readonly string[], box: Box, style: TextStyle): void {
  const height = lines.length === 1 ? box.height : lineHeight;
  const top = box.y + (box.height - height * lines.length) / 2;
  lines.forEach((line, index) => {
    pen.text(line, { x: box.x + 0.8, y: top + index * height, width: box.width - 1.6, height }, style);
  });
}

/** What the depositor writes. */
export function write(pen: Pen, value: string, box: Box, style: Partial<TextStyle> = {}): void {
  pen.text(value, box, { size: 11, weight: "bold", color: ink, ...style });
}

/** Refers to the explanation below the slip. */
export function mark(pen: Pen, number: number, { x, y }: { x: number; y: number }): void {
  const box = { x, y, width: 4.4, height: 4.4 };
  pen.text(markOf(number), box, { size: 10.5, weight: "bold", color: red, align: "center" });
}

/** 1 → ① */
export function markOf(number: number): string {
  return String.fromCodePoint(0x2460 + number - 1);
}

/** Says across the whole slip that it is none. */
export function drawWatermark(pen: Pen, { x, y, width, height }: Box): void {
  const middle = { x: x + width / 2, y: y + height / 2 };
  pen.turned(-20, middle, () => {
    const style = { size: 110, weight: "bold", color: "#fdecea", align: "center", spacing: 30 } as const;
    pen.text("範例", { x, y, width, height }, style);
  });
}
