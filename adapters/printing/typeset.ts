import { brokenLines, type Line } from "./broken-lines.ts";
import { fonts, type Weight } from "./fonts.ts";
import { type Glyph, glyphsOf } from "./glyphs.ts";

type Document = PDFKit.PDFDocument;

interface SetOptions {
  /** Points. */
  width: number;
  align?: "left" | "center" | "right";
  /** Points between characters. */
  characterSpacing?: number;
  /** Points between lines. */
  lineGap?: number;
}

/** A text ready to be measured and drawn at the document's font size. All figures in points. */
export interface Setting {
  /** Of its longest line, were none wrapped. */
  width(options: SetOptions): number;
  height(options: SetOptions): number;
  draw(x: number, y: number, options: SetOptions): void;
}

/** Sets a text in the main font, with PDFKit's own wrapping; where characters need other fonts, with ours. */
export function typeset(doc: Document, text: string, weight: Weight): Setting {
  doc.registerFont(weight, fonts[weight] as never).font(weight);
  const glyphs = glyphsOf(text, weight);
  return glyphs.some(({ standIn }) => standIn)
    ? inSeveralFonts(doc, glyphs, weight)
    : inMainFont(doc, glyphs.map((glyph) => glyph.text).join(""), weight);
}

function inMainFont(doc: Document, text: string, weight: Weight): Setting {
  return {
    width: (options) =>
      Math.max(...text.split("\n").map((line) => doc.font(weight).widthOfString(line, options))),
    height: (options) => doc.font(weight).heightOfString(text, options),
    draw: (x, y, options) => void doc.font(weight).text(text, x, y, options),
  };
}

const slack = { left: 0, center: 0.5, right: 1 };

function inSeveralFonts(doc: Document, glyphs: readonly Glyph[], weight: Weight): Setting {
  const lines = (width: number, { characterSpacing = 0 }: SetOptions) =>
    brokenLines(glyphs, width, (glyph) => use(glyph).widthOfString(glyph.text) + characterSpacing);
  const lineHeight = ({ lineGap = 0 }: SetOptions) => doc.font(weight).currentLineHeight(true) + lineGap;

  function use({ standIn }: Glyph): Document {
    if (standIn) doc.registerFont(standIn.name, standIn.font as never);
    return doc.font(standIn?.name ?? weight);
  }

  /** All fonts of a line stand on one baseline, where the main font has it. */
  function drawLine(line: Line<Glyph>, x: number, baseline: number, options: SetOptions): void {
    const { align = "left", characterSpacing = 0 } = options;
    let at = x + slack[align] * (options.width - line.width);
    for (const run of runsOf(line)) {
      use(run).text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic", characterSpacing });
      at += doc.widthOfString(run.text) + [...run.text].length * characterSpacing;
    }
  }

  return {
    width: (options) => Math.max(...lines(Number.POSITIVE_INFINITY, options).map(({ width }) => width)),
    height: (options) => lines(options.width, options).length * lineHeight(options),
    draw(x, y, options) {
      const { ascent, descent } = fonts[weight];
      const rise = doc.font(weight).currentLineHeight(false) * (ascent / (ascent - descent));
      const broken = lines(options.width, options);
      for (const [index, line] of broken.entries()) {
        drawLine(line, x, y + rise + index * lineHeight(options), options);
      }
      doc.font(weight).y = y + broken.length * lineHeight(options);
    },
  };
}

/** Neighbours of one font, together. */
function runsOf({ characters }: Line<Glyph>): Glyph[] {
  const runs: Glyph[] = [];
  for (const glyph of characters) {
    const last = runs.at(-1);
    if (last && last.standIn?.name === glyph.standIn?.name) last.text += glyph.text;
    else runs.push({ ...glyph });
  }
  return runs;
}
