import type { Checked } from "./checked.ts";
import { ungrouped } from "./plain-text.ts";

// Area code, then how many digits follow; longer codes first, because 037 is not 03 and a 7.
const areas: [code: string, digits: RegExp][] = [
  ["0826", /^\d{5}$/],
  ["0836", /^\d{5}$/],
  ["037", /^\d{6,7}$/],
  ["049", /^\d{6,7}$/],
  ["082", /^\d{6}$/],
  ["089", /^\d{6}$/],
  ["02", /^\d{8}$/],
  ["04", /^\d{7,8}$/],
  ["03", /^\d{7}$/],
  ["05", /^\d{7}$/],
  ["06", /^\d{7}$/],
  ["07", /^\d{7}$/],
  ["08", /^\d{7}$/],
];

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
  return isLandline(value) ? { ok: true, value } : { ok: false, reason: "format" };
}

function isLandline(value: string): boolean {
  const [, digits = ""] = /^(\d+)(?:#\d{1,6})?$/.exec(value) ?? [];
  const area = areas.find(([code]) => digits.startsWith(code));
  return area?.[1].test(digits.slice(area[0].length)) ?? false;
}
