import { ungrouped } from "../plain-text.ts";

/** Serial of a case: three capital letters and 12 digits, `SEQ000000125589` (R44). */
export function caseSerial(prefix: string, n: number): string {
  if (!/^[A-Z]{3}$/.test(prefix)) throw new RangeError("Serial: the prefix has 3 capital letters");
  if (!Number.isInteger(n) || n < 0 || n >= 1e12) throw new RangeError("Serial: number out of range");
  return prefix + String(n).padStart(12, "0");
}

/** A serial as somebody typed or pasted it, in the form that is kept. */
export function normaliseSerial(input: string): string {
  return ungrouped(input).toUpperCase();
}

/** Whether a text has the shape of a serial; it may still belong to no case. */
export function isCaseSerial(value: string): boolean {
  return /^[A-Z]{3}\d{12}$/.test(value);
}
