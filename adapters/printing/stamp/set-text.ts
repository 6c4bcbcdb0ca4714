import { brokenLines, type Line } from "../broken-lines.ts";
import type { Glyph } from "../glyphs.ts";
import type { Box, TextStyle } from "../pen.ts";
import { charactersOf } from "./characters.ts";
import { GRID } from "./contours.ts";
import { metrics, outline } from "./subset.ts";

// Sizes in points below which a line is wrapped, and at which nothing can be done any more.
const smallestLine = 7;
const smallest = 2.5;
const slack = { left: 0, center: 0.5, right: 1 };
const em = (metrics.ascent - metrics.descent) / GRID;

/** A line of text and where it begins, in points from the top left corner of the page. */
interface SetLine {
  characters: Glyph[];
  x: number;
  baseline: number;
}

export interface SetText {
  size: number;
  lines: SetLine[];
}

/** As a pen sets it: in the middle of the box, on one line, else smaller, else wrapped, else smaller still. @param box in points */
export function setInBox(text: string, box: Box, style: TextStyle): SetText {
  const characters = charactersOf(text);
  const lines = (size: number, width = box.width) => broken(characters, width, size, style);
  const oneLine = Math.max(...lines(style.size, Number.POSITIVE_INFINITY).map(({ width }) => width));
  let size = Math.min(style.size, Math.max(smallestLine, (style.size * box.width) / oneLine));
  let set = oneLine <= box.width ? lines(size, Number.POSITIVE_INFINITY) : lines(size);
  while (set.length * size * em > box.height && size > smallest) {
    size -= 0.5;
    set = lines(size);
  }
  return placed(
    set,
    { ...box, y: box.y + (box.height - set.length * size * em) / 2 },
    size,
    size * em,
    style,
  );
}

/** Lines from the top of the box downwards, however many they are. @param gap points between them */
export function setDown(text: string, box: Omit<Box, "height">, style: TextStyle, gap: number): SetText {
  const set = broken(charactersOf(text), box.width, style.size, style);
  return placed(set, box, style.size, style.size * em + gap, style);
}

function broken(characters: readonly Glyph[], width: number, size: number, { spacing = 0 }: TextStyle) {
  return brokenLines(characters, width, (glyph) => (outline(glyph).advance * size) / GRID + spacing);
}

function placed(
  lines: readonly Line<Glyph>[],
  box: Omit<Box, "height">,
  size: number,
  step: number,
  { align = "left" }: TextStyle,
): SetText {
  const rise = (size * metrics.ascent) / GRID;
  return {
    size,
    lines: lines.map(({ characters, width }, index) => ({
      characters,
      x: box.x + slack[align] * (box.width - width),
      baseline: box.y + rise + index * step,
    })),
  };
}
