// What a spreadsheet takes for the beginning of a formula, or for an end of the cell behind which one may begin.
const risky = /^[=+\-@\t\r\n]/;
const guard = "\t";

/**
 * A table as CSV: CR and LF after each line, cells quoted where they have to be, none of them a formula to the spreadsheet that opens
 * it. Every export that holds words of people is made by it; `unguarded` gives back what a cell held.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
}

function cellText(value: string): string {
  const cell = risky.test(value) ? guard + value : value;
  return /[",\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Takes off the one layer that `csvText` put before a cell; any other cell stays as it is. */
export function unguarded(cell: string): string {
  return cell.startsWith(guard) && risky.test(cell.slice(guard.length)) ? cell.slice(guard.length) : cell;
}
