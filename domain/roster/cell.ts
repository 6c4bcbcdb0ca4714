import { unguarded } from "../csv-text.ts";

/** `A1` of the first row and column. @param row, column from 0 */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/**
 * What a cell of a text file holds: our guard is taken off, and so is `="00123"`, by which systems tell a spreadsheet that a number is a
 * text. Nothing is ever worked out.
 */
export function plainCell(cell: string): string {
  const bare = unguarded(cell);
  return bare === cell ? (/^="([^"]*)"$/.exec(cell)?.[1] ?? cell) : bare;
}

/** A whole number as spreadsheets store it, `11001234.0`, as it was typed. */
export function wholeNumber(text: string): string {
  return text.replace(/^(\d+)\.0+$/, "$1");
}
