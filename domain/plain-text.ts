// All bidi controls are among the default ignorables: marks that web shops, messengers and browsers copy along with a number.
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
// With the empty braille cell, which looks like a space and counts as a symbol.
const space = /[\p{White_Space}\u2800]+/gu;
// With signs that keyboards of East Asia offer for a hyphen: hyphen bullet, modifier minus, box line, long vowel mark.
const hyphen = /[\p{Dash}\u2043\u02D7\u2500\u30FC]/gu;

/**
 * What somebody typed or pasted, as one plain line: marks that nobody sees are gone, full-width forms are narrow, every run of
 * white space is one space and every kind of hyphen is `-`. Not for names and other words that are kept as they were written.
 */
export function plainText(typed: string): string {
  return typed.replace(unseen, "").normalize("NFKC").replace(hyphen, "-").replace(space, " ").trim();
}

/** A plain line without spaces, for identifiers to which a hyphen belongs. */
export function compact(typed: string): string {
  return plainText(typed).replaceAll(" ", "");
}

/** A plain line without spaces and hyphens, for identifiers that people group as they like. */
export function ungrouped(typed: string): string {
  return plainText(typed).replace(/[ -]/g, "");
}
