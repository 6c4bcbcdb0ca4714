import type { Checked } from "./checked.ts";
import { compact } from "./plain-text.ts";

/** Schools write their numbers in any width and case; one form is kept so that a roster can be compared. */
export function normaliseStudentNo(input: string): string {
  return compact(input).toUpperCase();
}

/** 1 to 20 letters, digits and hyphens, beginning with a letter or digit. */
export function checkStudentNo(input: string): Checked<"format"> {
  const value = normaliseStudentNo(input);
  return /^[A-Z0-9][A-Z0-9-]{0,19}$/.test(value) ? { ok: true, value } : { ok: false, reason: "format" };
}
