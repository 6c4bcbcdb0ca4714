import type { Box, Pen } from "../printing/pen.ts";
import { grid, left, shade, width } from "./sheet.ts";

export interface Field {
  label: string;
  /** Empty: left to be written in by hand. */
  value: string;
  /** Small print in an empty field. */
  hint?: string;
  /** Share of the row, in twelfths. */
  span: number;
}

const labelWidth = 25;
const padding = 2.5;

/** Rows of labelled boxes over the whole width. @returns the line under the table */
export function drawTable(pen: Pen, rows: readonly Field[][], top: number, rowHeight = 10): number {
  rows.forEach((fields, index) => {
    let x = left;
    for (const field of fields) {
      const box = { x, y: top + index * rowHeight, width: (width * field.span) / 12, height: rowHeight };
      drawField(pen, field, box);
      x += box.width;
    }
  });
  return top + rows.length * rowHeight;
}

function drawField(pen: Pen, { label, value, hint = "" }: Field, box: Box): void {
  pen.rect({ ...box, width: labelWidth }, { fill: shade });
  pen.rect({ ...box, width: labelWidth }, { stroke: grid });
  pen.rect(box, { stroke: grid });
  const inLabel = { ...box, x: box.x + padding, width: labelWidth - 2 * padding };
  pen.text(label, inLabel, { size: 9.5, color: "#222" });
  const inBox = { ...box, x: box.x + labelWidth + padding, width: box.width - labelWidth - 2 * padding };
  if (value) pen.text(value, inBox, { size: 11.5 });
  else if (hint) pen.text(hint, inBox, { size: 8, color: "#777", align: "right" });
}
