interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/**
 * The same text with every character that the font lacks written out as `〔U+20BB7〕`: PDF would show a box, or
 * nothing at all, and the name would no longer be told from another. Selectors of glyph variants draw nothing;
 * line breaks stay.
 */
export function drawable(text: string, font: Glyphs): string {
  const plain = text
    .normalize("NFC")
    .replace(/\p{Variation_Selector}/gu, "")
    .replace(/\r\n?/g, "\n");
  return [...plain]
    .map((character) =>
      character === "\n" || font.hasGlyphForCodePoint(character.codePointAt(0)!)
        ? character
        : spelled(character),
    )
    .join("");
}

function spelled(character: string): string {
  return `〔U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}〕`;
}
