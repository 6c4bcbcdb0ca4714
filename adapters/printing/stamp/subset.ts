import { fonts } from "../fonts.ts";
import type { Glyph } from "../glyphs.ts";
import { GRID } from "./contours.ts";
import { type Outline, outlineOf } from "./outline.ts";

/** Above and below the baseline, in squares of the grid; one weight for everything, headings are drawn bold by their edges. */
export const metrics = {
  ascent: Math.round((fonts.regular.ascent * GRID) / fonts.regular.unitsPerEm),
  descent: Math.round((fonts.regular.descent * GRID) / fonts.regular.unitsPerEm),
} as const;

/** Outlines once drawn. Names are many, but most of their characters come again. */
const drawn = new Map<string, Outline>();
const mostDrawn = 8000;

/** Numbers the characters that a font of a PDF is to hold, as they come up. */
export class Subset {
  readonly texts: string[] = [];
  readonly outlines: Outline[] = [];
  readonly #numbers = new Map<string, number>();

  has(text: string): boolean {
    return this.#numbers.has(text);
  }

  /** @returns the glyph's number, from 1 */
  number(glyph: Glyph): number {
    const known = this.#numbers.get(glyph.text);
    if (known) return known;
    this.texts.push(glyph.text);
    this.outlines.push(outline(glyph));
    this.#numbers.set(glyph.text, this.texts.length);
    return this.texts.length;
  }
}

/** Of one character, from the main font or from the one that stands in for it. */
export function outline({ text, standIn }: Glyph): Outline {
  const known = drawn.get(text);
  if (known) return known;
  const made = outlineOf(standIn?.font ?? fonts.regular, text);
  if (drawn.size >= mostDrawn) drawn.clear();
  drawn.set(text, made);
  return made;
}
