import { DomainError } from "#domain/errors.ts";

/** Where a page of a newest-first list ended. */
export interface Position {
  at: Date;
  id: string;
}

/** One page: as many rows as asked for and, when more follow, where to go on. */
export interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
}

/** @param rows one more than `limit`, if there are so many */
export function pageOf<Row>(rows: Row[], limit: number, position: (row: Row) => Position): Page<Row> {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encode(position(last)) : null };
}

// Milliseconds until the year 2286, and a UUID.
const position = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** @throws DomainError validation_failed for a cursor that is not ours */
export function positionOf(cursor: string): Position {
  const [, ms, id] = position.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (!ms || !id) throw new DomainError("validation_failed", { fields: { cursor: "is not a cursor" } });
  return { at: new Date(Number(ms)), id };
}

function encode({ at, id }: Position): string {
  return Buffer.from(`${at.getTime()}_${id}`).toString("base64url");
}
