import { plainText } from "../plain-text.ts";

/** Our own numbers of cases, and days; neither says anything about a person. */
const harmless = /SEQ\d{12}|(?<!\d)(?:19|2\d)\d\d([-/.])\d{1,2}\1\d{1,2}(?!\d)/gi;

// A letter, then 1, 2 (or of a resident 8, 9, formerly A to D), then eight digits; with a wrong check digit it is still hers.
const idNumber = /[A-Z][ -]?[A-D1289](?:[ -]?\d){8}(?!\d)/i;

/** Digits in a row, or in groups as people write telephone and account numbers. */
const digitGroups = /\d+(?:[ ./-]\d+)*/g;

/**
 * Whether a text looks as if it held the number of a person: a national ID or resident number, a mobile number, or ten
 * digits and more, such as an account. A landline with its area code set off is let through.
 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = plainText(text).replace(harmless, "；");
  return idNumber.test(plain) || (plain.match(digitGroups) ?? []).some(isPersonal);
}

function isPersonal(group: string): boolean {
  const digits = group.replace(/\D/g, "");
  return /\d{10}/.test(group) || digits.length > 10 || /^09\d{8}$/.test(digits);
}
