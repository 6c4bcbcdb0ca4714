import type { Checked } from "./checked.ts";
import { ungrouped } from "./plain-text.ts";

/** Bank number of three digits, as 004 for 臺灣銀行. */
export function checkBankCode(input: string): Checked<"format"> {
  return digits(input, /^\d{3}$/);
}

/** Branch number of four digits. */
export function checkBranchCode(input: string): Checked<"format"> {
  return digits(input, /^\d{4}$/);
}

/** Account number of 6 to 16 digits; leading zeros belong to it. */
export function checkAccountNo(input: string): Checked<"format"> {
  return digits(input, /^\d{6,16}$/);
}

function digits(input: string, pattern: RegExp): Checked<"format"> {
  const value = ungrouped(input);
  return pattern.test(value) ? { ok: true, value } : { ok: false, reason: "format" };
}
