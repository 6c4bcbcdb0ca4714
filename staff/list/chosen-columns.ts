import { type ColumnId, columns } from "./columns.tsx";

const key = "staff.columns";

/** Columns that somebody chose on this machine; a browser without storage begins anew. */
export function keptColumns(): ReadonlySet<ColumnId> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (Array.isArray(kept)) return new Set(kept as ColumnId[]);
  } catch {
    // As on the first day.
  }
  return new Set(columns.filter(({ onDemand }) => !onDemand).map(({ id }) => id));
}

export function keepColumns(chosen: ReadonlySet<ColumnId>): void {
  try {
    localStorage.setItem(key, JSON.stringify([...chosen]));
  } catch {
    // Private windows refuse to store; the columns are chosen again next time.
  }
}
