import type { Checked } from "./checked.ts";

export type NameReason = "length" | "characters";

const maxLength = 40;
// Letters of any script with their marks, rare characters that a school wrote as private-use code points,
// and what stands between the parts of a name.
const allowed = /^[\p{L}\p{Script=Han}\p{Co}][\p{L}\p{M}\p{Script=Han}\p{Co} '’.,·‧・•()（）\-–]*$/u;
// A variation selector behind a Han character chooses the glyph that the registry has; anywhere else it is one more unseen mark.
const unseen =
  /[\p{Default_Ignorable_Code_Point}--\p{Variation_Selector}]|(?<!\p{Script=Han})\p{Variation_Selector}/gv;

/** NFC only, for NFKC would replace characters that are part of a name; unseen marks go, runs of spaces become one. */
export function normaliseName(input: string): string {
  return input.replace(unseen, "").normalize("NFC").trim().replace(/\s+/gu, " ");
}

/** A person's name of 1 to 40 code points: any Han character, Latin and other letters; no emoji, no controls. */
export function checkName(input: string): Checked<NameReason> {
  if (hasControls(input)) return { ok: false, reason: "characters" };
  const value = normaliseName(input);
  const length = [...value].length;
  if (length < 1 || length > maxLength) return { ok: false, reason: "length" };
  if (!allowed.test(value)) return { ok: false, reason: "characters" };
  return { ok: true, value };
}

/** Whether a character has no agreed shape, so that somebody must look before a card is printed. */
export function hasPrivateUse(name: string): boolean {
  return /\p{Co}/u.test(name);
}

function hasControls(input: string): boolean {
  return /\p{Cc}/u.test(input);
}
