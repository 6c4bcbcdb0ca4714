import fc from "fast-check";
import type { Day } from "#domain/calendar.ts";

const dayMs = 86_400_000;

/** A day from first to last, both included. */
export function aDay(first: Day, last: Day): fc.Arbitrary<Day> {
  const from = Date.parse(first);
  const count = Math.round((Date.parse(last) - from) / dayMs);
  return fc.nat(count).map((offset) => new Date(from + offset * dayMs).toISOString().slice(0, 10));
}

/** An amount that one bill may have, in NT$. */
export const anAmount = fc.integer({ min: 1, max: 20_000 });

export const aHanName = fc
  .array(fc.constantFrom(..."王林陳堃喆峯歐陽司馬𠮷𡘙㐂芯"), { minLength: 1, maxLength: 6 })
  .map((characters) => characters.join(""));

export const aLatinName = fc.constantFrom("Nguyễn Văn An", "O’Brien Mary-Jane", "Siti Nurhaliza", "Li");

const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 0xff }),
  fc.integer({ min: 0, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
);

/** One character of any kind, assigned or not; fast-check's own `binary` unit takes seconds to build. */
export const anyCharacter = codePoint.map((point) => String.fromCodePoint(point));
