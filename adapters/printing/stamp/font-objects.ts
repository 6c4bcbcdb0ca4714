import { GRID } from "./contours.ts";
import type { Outline } from "./outline.ts";
import { deflated } from "./pdf-objects.ts";
import { metrics, type Subset } from "./subset.ts";
import { trueType } from "./true-type.ts";

/** Objects that a font takes, one after the other; the first is the font itself. */
export const FONT_OBJECTS = 5;

const perThousand = 1000 / GRID;
const wide = GRID;

/** What can be said of a font before its glyphs are known, by number. @param at number of the first object */
export function fontNames(name: string, at: number): [number: number, object: string][] {
  const { ascent, descent } = metrics;
  return [
    [
      at,
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${at + 1} 0 R]/ToUnicode ${at + 4} 0 R>>`,
    ],
    [
      at + 2,
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[-1000 -1000 2000 2000]/ItalicAngle 0/Ascent ${ascent * perThousand}/Descent ${descent * perThousand}/CapHeight 733/StemV 80/FontFile2 ${at + 3} 0 R>>`,
    ],
  ];
}

/** The rest of it: a subset whose text can be copied and searched. */
export function fontGlyphs(
  { texts, outlines }: Subset,
  name: string,
  at: number,
): [number: number, object: Buffer][] {
  const file = trueType(outlines, metrics);
  const font =
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
    `/FontDescriptor ${at + 2} 0 R/CIDToGIDMap/Identity/DW ${wide * perThousand}/W[${widths(outlines)}]>>`;
  return [
    [at + 1, Buffer.from(font, "latin1")],
    [at + 3, deflated(file, `/Length1 ${file.length}`)],
    [at + 4, deflated(Buffer.from(toUnicode(texts), "latin1"))],
  ];
}

/** Only of those that are not as wide as a Han character. */
function widths(outlines: readonly Outline[]): string {
  return outlines
    .flatMap(({ advance }, index) => (advance === wide ? [] : [`${index + 1}[${advance * perThousand}]`]))
    .join("");
}

/** What each glyph says, in UTF-16. Source: Adobe Technical Note 5411. */
function toUnicode(texts: readonly string[]): string {
  const ranges: string[] = [];
  // A range may not cross a multiple of 256.
  for (let first = 1; first <= texts.length; first = (first | 255) + 1) {
    const last = Math.min(first | 255, texts.length);
    const values = texts.slice(first - 1, last).map((text) => `<${utf16(text)}>`);
    ranges.push(`<${code(first)}> <${code(last)}> [${values.join(" ")}]`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <ffff> endcodespacerange",
    `${ranges.length} beginbfrange\n${ranges.join("\n")}\nendbfrange`,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

/** A glyph's number as text operators and maps write it. */
export function code(glyph: number): string {
  return glyph.toString(16).padStart(4, "0");
}

function utf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}
