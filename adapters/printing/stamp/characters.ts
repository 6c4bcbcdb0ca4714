import { type Glyph, glyphsOf } from "../glyphs.ts";

const segmenter = new Intl.Segmenter();

/** A text one character at a time, as a reader counts them, each with the font that has it. */
export function charactersOf(text: string): Glyph[] {
  return glyphsOf(text, "regular").flatMap((glyph) =>
    glyph.standIn ? [glyph] : Array.from(parts(glyph.text), (character) => ({ text: character })),
  );
}

function parts(text: string): Iterable<string> {
  if (!/\p{Mark}/u.test(text)) return text;
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
