import type { Glyph } from "./glyphs.ts";

/** A stretch of a line in one font. */
interface Run extends Glyph {
  width: number;
}
export interface Line {
  runs: Run[];
  width: number;
}

/** Breaks before a Han character or a new word; a word that is wider than the line is broken where it must be. */
export function brokenLines(
  glyphs: readonly Glyph[],
  width: number,
  widthOf: (glyph: Glyph) => number,
): Line[] {
  const lines: Line[] = [{ runs: [], width: 0 }];
  for (const word of wordsOf(glyphs)) {
    if (word[0]!.text === "\n") {
      lines.push({ runs: [], width: 0 });
      continue;
    }
    const wordWidth = word.reduce((sum, glyph) => sum + widthOf(glyph), 0);
    if (lines.at(-1)!.width > 0 && lines.at(-1)!.width + wordWidth > width) {
      lines.push({ runs: [], width: 0 });
    }
    for (const glyph of word) {
      if (lines.at(-1)!.width > 0 && lines.at(-1)!.width + widthOf(glyph) > width) {
        lines.push({ runs: [], width: 0 });
      }
      append(lines.at(-1)!, { ...glyph, width: widthOf(glyph) });
    }
  }
  return lines;
}

/** Letters and digits that follow one another, with the space behind them; every other character by itself. */
function wordsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = words.at(-1)?.at(-1)?.text;
    const joins = before && inWord.test(before) && (inWord.test(glyph.text) || glyph.text === " ");
    if (joins) words.at(-1)!.push(glyph);
    else words.push([glyph]);
  }
  return words;
}

const inWord = /^[\p{Script=Latin}\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Greek}\p{N}'’^]/u;

function append(line: Line, run: Run): void {
  const last = line.runs.at(-1);
  if (last && last.standIn?.name === run.standIn?.name) {
    last.text += run.text;
    last.width += run.width;
  } else line.runs.push(run);
  line.width += run.width;
}
