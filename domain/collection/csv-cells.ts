import { taiwanText } from "./big5-text.ts";

/** The cells of a line of CSV without line breaks in a field, quotes taken off; null when it is no text or its quotes do not close. */
function csvCells(line: Uint8Array): string[] | null {
  const text = taiwanText(line)?.replace(/^\uFEFF/, "");
  if (text === undefined) return null;
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (let end = ","; end === ","; ) {
    const found = cell.exec(text);
    if (!found) return null;
    cells.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? "").trim());
    end = found[3] ?? "";
  }
  return cells;
}

/** The lines of a table whose first line names its columns, as records of their cells. */
export function csvReader<Said>(
  read: (cells: Record<string, string>) => Said,
  unreadable: () => Said,
): () => (line: Uint8Array) => Said | null {
  return () => {
    let names: string[] | null = null;
    return (line) => {
      const cells = csvCells(line);
      if (names)
        return cells
          ? read(Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""])))
          : unreadable();
      names = cells;
      return null;
    };
  };
}

/** Whether a file's first line names all these columns. */
export const namesColumns = (first: Uint8Array | undefined, columns: readonly string[]): boolean => {
  const named = first && csvCells(first);
  return columns.every((name) => named?.includes(name));
};
