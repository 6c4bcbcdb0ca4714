import type { Checked } from "./checked.ts";
import { ungrouped } from "./plain-text.ts";

/** A school's code in the form that is kept and compared. */
export function normaliseSchoolCode(input: string): string {
  return ungrouped(input).toUpperCase();
}

/** 4 to 6 digits and capital letters, as 533302 and 013F01; whether there is such a school the directory knows. */
export function checkSchoolCode(input: string): Checked<"format"> {
  const value = normaliseSchoolCode(input);
  return /^[0-9A-Z]{4,6}$/.test(value) ? { ok: true, value } : { ok: false, reason: "format" };
}
