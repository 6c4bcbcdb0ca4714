import { fonts, type Weight } from "./fonts.ts";
import { type StandIn, standInFor } from "./stand-ins.ts";

/** What a reader takes for one character, in the font that has it; none means the main font. */
export interface Glyph {
  text: string;
  standIn?: StandIn | undefined;
}

const segmenter = new Intl.Segmenter();

/**
 * A text as it can be printed. What the main font lacks is drawn in a font that has it; what none has is written out as
 * `〔U+20C64〕`, for a box or nothing at all would make one name out of two. Selectors of glyph variants draw nothing; line breaks
 * stay.
 */
export function glyphsOf(text: string, weight: Weight): Glyph[] {
  const plain = text
    .normalize("NFC")
    .replace(/\p{Variation_Selector}/gu, "")
    .replace(/\r\n?/g, "\n");
  if (inMainFont(plain, weight)) return [{ text: plain }];
  return Array.from(segmenter.segment(plain), ({ segment }) => segment).flatMap((grapheme) => {
    if (inMainFont(grapheme, weight)) return [{ text: grapheme }];
    const whole = standInFor(codePointsOf(grapheme));
    return whole ? [{ text: grapheme, standIn: whole }] : [...grapheme].map((one) => oneByOne(one, weight));
  });
}

function oneByOne(character: string, weight: Weight): Glyph {
  if (inMainFont(character, weight)) return { text: character };
  const standIn = standInFor(codePointsOf(character));
  return standIn ? { text: character, standIn } : { text: spelled(character) };
}

function inMainFont(text: string, weight: Weight): boolean {
  return [...text].every(
    (character) => character === "\n" || fonts[weight].hasGlyphForCodePoint(character.codePointAt(0)!),
  );
}

function codePointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0)!);
}

function spelled(character: string): string {
  return `〔U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}〕`;
}
