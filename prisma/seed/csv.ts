import { readFileSync } from "node:fs";
import path from "node:path";

export const DATA = path.join(import.meta.dirname, "../data");

/**
 * Reads a CSV of ours: a heading line, commas, no quotes.
 * @returns one record per line, by heading
 */
export function readCsv<Column extends string>(file: string): Record<Column, string>[] {
  const [heading = "", ...lines] = readFileSync(path.join(DATA, file), "utf8").trim().split(/\r?\n/);
  const columns = heading.split(",") as Column[];
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])) as Record<Column, string>;
  });
}
