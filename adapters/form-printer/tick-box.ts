import type { Pen, Point, TextStyle } from "../printing/pen.ts";

const side = 3.6;

/** A box to tick, ticked already or not, and what it means. The tick is drawn, for fonts may lack it. */
export function drawTickBox(
  pen: Pen,
  { text, ticked = false, width, style = { size: 10 } }: TickBox,
  { x, y }: Point,
): number {
  pen.rect({ x, y: y + 0.5, width: side, height: side }, { line: 0.3 });
  if (ticked) {
    const foot = { x: x + 1.5, y: y + 3.6 };
    pen.line({ x: x + 0.7, y: y + 2.3 }, foot, { line: 0.6 });
    pen.line(foot, { x: x + 3.2, y: y + 1 }, { line: 0.6 });
  }
  return pen.paragraph(text, { x: x + side + 1.8, y, width: width - side - 1.8 }, style);
}

export interface TickBox {
  text: string;
  ticked?: boolean;
  /** Millimetres, box and text together. */
  width: number;
  style?: TextStyle;
}

/** Boxes one under another. @returns the line under the last */
export function drawTickBoxes(
  pen: Pen,
  boxes: readonly Omit<TickBox, "width">[],
  at: Point & { width: number },
): number {
  return boxes.reduce((y, box) => drawTickBox(pen, { ...box, width: at.width }, { x: at.x, y }) + 1.2, at.y);
}
