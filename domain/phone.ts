import type { Checked } from "./checked.ts";
import { ungrouped } from "./plain-text.ts";

// Taipei has ten digits in all, most areas nine; Taichung and Nantou (04, 049) and Miaoli (037) have either.
const landline = /^0(?:2\d{8}|37\d{7}|4\d{7,8}|[35-8]\d{7})(?:#\d{1,6})?$/;

// No number within Taiwan begins with 8, so that 886 in front is the country code also without its plus.
const countryCode = /^(\+|00|002)?8860?/;

/** A phone number of Taiwan as digits: any width, grouping and marks, with or without the country code. */
function normalisePhone(input: string): string {
  return ungrouped(input)
    .replace(/[()./]/g, "")
    .replace(countryCode, "0");
}

/** A mobile number, kept as `0910123456` (R18). */
export function checkMobile(input: string): Checked<"format"> {
  const value = normalisePhone(input);
  return /^09\d{8}$/.test(value) ? { ok: true, value } : { ok: false, reason: "format" };
}

/** A landline number with an optional extension, kept as `077939888` or `077939888#12` (R19). */
export function checkLandline(input: string): Checked<"format"> {
  const value = normalisePhone(input).replace(/轉|分機|ext|x/i, "#");
  return landline.test(value) ? { ok: true, value } : { ok: false, reason: "format" };
}
