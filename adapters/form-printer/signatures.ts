import type { Pen } from "../printing/pen.ts";
import { grid, left, shade, width } from "./sheet.ts";

export interface Signature {
  label: string;
  /** Printed small at the bottom of the box. */
  hint: string;
}

const labelHeight = 6;

/** Boxes side by side to sign or stamp. @returns the line under them */
export function drawSignatures(
  pen: Pen,
  signatures: readonly Signature[],
  top: number,
  height: number,
): number {
  const each = width / signatures.length;
  signatures.forEach(({ label, hint }, index) => {
    const box = { x: left + index * each, y: top, width: each, height };
    pen.rect({ ...box, height: labelHeight }, { fill: shade });
    pen.rect({ ...box, height: labelHeight }, { stroke: grid });
    pen.rect(box, { stroke: grid });
    pen.text(label, { ...box, height: labelHeight }, { size: 9, align: "center", color: "#222" });
    const below = { x: box.x + 2, y: top + height - 5.5, width: each - 4, height: 5 };
    pen.text(hint, below, { size: 8, color: "#555", align: "right" });
  });
  return top + height;
}

export const signedOn = "　　年　　月　　日";
