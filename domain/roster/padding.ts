const digits = /^\d+$/;

/** Numbers that are shorter than most others, as spreadsheets leave them that drop zeros in front. */
export interface ShortNumbers {
  /** How long most numbers are. */
  length: number;
  /** How many are shorter. */
  rows: number;
}

/** @returns null where most numbers have no common length, or none is shorter */
export function shortNumbers(studentNos: readonly string[]): ShortNumbers | null {
  const numbers = studentNos.filter((value) => digits.test(value));
  const byLength = Map.groupBy(numbers, ({ length }) => length);
  const [usual] = [...byLength].toSorted(([, a], [, b]) => b.length - a.length);
  if (!usual || usual[1].length * 2 <= numbers.length) return null;
  const [length] = usual;
  const rows = numbers.filter((value) => value.length < length).length;
  return rows > 0 ? { length, rows } : null;
}

/** Zeros before a number of digits only, up to a length. */
export function padded(studentNo: string, length: number | null): string {
  return length !== null && digits.test(studentNo) ? studentNo.padStart(length, "0") : studentNo;
}
