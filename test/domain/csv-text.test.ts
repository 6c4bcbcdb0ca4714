import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvText, unguarded } from "#domain/csv-text.ts";

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[\t=+\-@\r\n",]{0,4}[a-z0-9",\r\n]{0,6}$/),
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    "\t=1",
    "\t\t",
    "-1",
    "+886912345678",
    "@SUM(A1)",
    '="00123"',
    "00123",
  ),
);

it("gives every cell back as it was, however often a table is written and read", () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const read = parse(csvText(rows), { record_delimiter: "\r\n" }) as string[][];
      const again = read.map((cells) => cells.map(unguarded));
      expect(again).toEqual(rows);
      expect(csvText(again)).toBe(csvText(rows));
    }),
  );
});

it("never begins a cell as a formula", () => {
  fc.assert(
    fc.property(cell, (value) => {
      expect(csvText([[value, ""]])).not.toMatch(/^"?[=+\-@\r\n]/);
    }),
  );
});

it("leaves a cell alone that nothing has to be done for", () => {
  expect(csvText([["王小明", "01234567", "a,b"]])).toBe('王小明,01234567,"a,b"\r\n');
  expect(unguarded("\tabc")).toBe("\tabc");
});
