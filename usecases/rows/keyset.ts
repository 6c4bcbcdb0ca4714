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

/**
 * The rows of a newest-first list that come after a page. Its first condition lets an index be entered at the right place, the
 * second settles ties.
 * @param column that the list is ordered by, before `id`
 * @param cursor of the page before; without it the list begins
 * @throws DomainError validation_failed for a cursor that is not ours
 */
export function rowsAfter<Column extends string>(column: Column, cursor: string | undefined) {
  if (!cursor) return {};
  const { at, id } = positionOf(cursor);
  const earlier = { [column]: { lt: at } } as Record<Column, { lt: Date }>;
  const notLater = { [column]: { lte: at } } as Record<Column, { lte: Date }>;
  return { AND: [notLater, { OR: [earlier, { id: { lt: id } }] }] };
}

// Milliseconds until the year 2286, and a UUID.
const position = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function positionOf(cursor: string): Position {
  const [, ms, id] = position.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (!ms || !id) throw new DomainError("validation_failed", { fields: { cursor: "cursor" } });
  return { at: new Date(Number(ms)), id };
}

function encode({ at, id }: Position): string {
  return Buffer.from(`${at.getTime()}_${id}`).toString("base64url");
}
