import type { Checked } from "./checked.ts";

type NameReason = "length" | "characters";

/**
 * Code points of the longest name. The household registry has 50 places for the name and 50 for the one in an indigenous
 * language beside it; brackets and spaces between the two are ours.
 */
export const longestName = 120;

/**
 * Letters of any script with their marks, rare characters that a school wrote as private-use code points, and what stands in or
 * between the parts of a name: the registry's dot in each of its code points, marks of indigenous spelling (’ ^ : and _ as in Amis,
 * Saisiyat and Atayal), and the A/L, D/O and @ of names from Malaysia and Singapore.
 */
const allowed = /^[\p{L}\p{M}\p{Script=Han}\p{Co} '’‘`´′＇ʼ^:：_,，.．﹒·‧・･•∙⋅․／/@()（）\-‐‑–—－]+$/u;
/** Dots, apostrophes and hyphens of names: a search takes one of them for another. */
export const nameMarks = /['’‘`´′＇ʼ.．﹒·‧・･•∙⋅․\-‐‑–—－]/gu;
const letter = /[\p{L}\p{Script=Han}\p{Co}]/u;

// A variation selector behind a Han character chooses the glyph that the registry has; anywhere else it is one more unseen mark.
const unseen =
  /[\p{Default_Ignorable_Code_Point}--\p{Variation_Selector}]|(?<!\p{Script=Han})\p{Variation_Selector}/gv;
// The registry writes Latin letters in full width; they are the same letters.
const wideLetter = /[Ａ-Ｚａ-ｚ]/g;

/** NFC only, for NFKC would replace characters that are part of a name; unseen marks go, runs of spaces become one. */
export function normaliseName(input: string): string {
  return input
    .replace(unseen, "")
    .replace(wideLetter, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .normalize("NFC")
    .trim()
    .replace(/\s+/gu, " ");
}

/**
 * A person's name as the household registry, a resident certificate or a passport writes it, up to `longestName` code points: any
 * Han character, also with the spelling in an indigenous language beside it or that alone (Name Act, Art. 2 and 4), Latin and other
 * letters; no digits, emoji or controls.
 */
export function checkName(input: string): Checked<NameReason> {
  if (hasControls(input)) return { ok: false, reason: "characters" };
  const value = normaliseName(input);
  const length = [...value].length;
  if (length < 1 || length > longestName) return { ok: false, reason: "length" };
  if (!allowed.test(value) || !letter.test(value) || /^\p{M}/u.test(value)) {
    return { ok: false, reason: "characters" };
  }
  return { ok: true, value };
}

function hasControls(input: string): boolean {
  return /\p{Cc}/u.test(input);
}
