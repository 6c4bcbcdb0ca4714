import fc from "fast-check";
import { expect, it } from "vitest";
import { pageOf, rowsAfter } from "#usecases/rows/keyset.ts";

type Row = { id: string; at: Date };

// Few moments, so that many rows share one.
const aRow = fc.record({
  id: fc.uuid(),
  at: fc.nat(4).map((second) => new Date(Date.UTC(2026, 10, 22, 4, 0, second))),
});
const aList = fc.uniqueArray(aRow, { selector: ({ id }) => id, maxLength: 20 });

/** The list as the database orders it: newest first, ties by id. */
function ordered(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
}

/** What the database makes of the conditions. */
function matching(rows: readonly Row[], where: ReturnType<typeof rowsAfter<"at">>): Row[] {
  if (!where.AND) return [...rows];
  const [notLater, { OR }] = where.AND as [
    { at: { lte: Date } },
    { OR: [{ at: { lt: Date } }, { id: { lt: string } }] },
  ];
  const [earlier, lower] = OR;
  return rows.filter(({ at, id }) => at <= notLater.at.lte && (at < earlier.at.lt || id < lower.id.lt));
}

function nextPage(rows: readonly Row[], limit: number, cursor: string | undefined) {
  const found = ordered(matching(rows, rowsAfter("at", cursor))).slice(0, limit + 1);
  return pageOf(found, limit, (row) => row);
}

it("shows every row once and in order, however many share a moment and whatever a page holds", () => {
  fc.assert(
    fc.property(aList, fc.integer({ min: 1, max: 7 }), (rows, limit) => {
      const seen: Row[] = [];
      for (let cursor: string | undefined; ; ) {
        const { items, nextCursor } = nextPage(rows, limit, cursor);
        seen.push(...items);
        if (!nextCursor) break;
        expect(items).toHaveLength(limit);
        cursor = nextCursor;
      }
      expect(seen).toEqual(ordered(rows));
    }),
  );
});

it("shows no row twice when newer ones arrive between two pages", () => {
  fc.assert(
    fc.property(aList, fc.array(fc.uuid(), { maxLength: 5 }), (rows, arrived) => {
      const first = nextPage(rows, 3, undefined);
      fc.pre(first.nextCursor !== null);
      const later = arrived.map((id) => ({ id, at: new Date(Date.UTC(2026, 10, 22, 5)) }));
      const second = nextPage([...rows, ...later], 3, first.nextCursor!);
      expect([...first.items, ...second.items]).toEqual(ordered(rows).slice(0, 6));
    }),
  );
});
