import type { Font } from "fontkit";
import { contoursOf, GRID, type GridPoint } from "./contours.ts";

/** What a reader takes for one character, as a glyph of our own: an entry of TrueType's `glyf` table and what goes with it. */
export interface Outline {
  /** Of an even length; empty where nothing is drawn. */
  data: Buffer;
  /** In squares of the grid. */
  advance: number;
  left: number;
}

const onCurve = 1;
const shortX = 2;
const shortY = 4;
const positiveOrSameX = 16;
const positiveOrSameY = 32;

/** Several code points that make one character become one glyph, shaped as the font shapes them. */
export function outlineOf(font: Font, text: string): Outline {
  const run = font.layout(text);
  const contours = contoursOf(run, font.unitsPerEm);
  const points = contours.flat();
  const xs = points.map(({ x }) => x);
  return {
    data: points.length > 0 ? glyf(contours, points) : Buffer.alloc(0),
    advance: Math.round((run.advanceWidth * GRID) / font.unitsPerEm),
    left: points.length > 0 ? Math.min(...xs) : 0,
  };
}

/** A simple glyph description. Source: OpenType, `glyf`. */
function glyf(contours: readonly GridPoint[][], points: readonly GridPoint[]): Buffer {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const head = Buffer.alloc(12 + 2 * contours.length);
  const numbers = [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  for (const [index, value] of numbers.entries()) head.writeInt16BE(value, 2 * index);
  let last = -1;
  contours.forEach((contour, index) => {
    last += contour.length;
    head.writeUInt16BE(last, 10 + 2 * index);
  });
  const flags: number[] = points.map(({ on }) => (on ? onCurve : 0));
  const x = deltas(xs, flags, shortX, positiveOrSameX);
  const y = deltas(ys, flags, shortY, positiveOrSameY);
  const all = [...head, ...flags, ...x, ...y];
  return Buffer.from(all.length % 2 === 0 ? all : [...all, 0]);
}

function deltas(values: readonly number[], flags: number[], short: number, positiveOrSame: number): number[] {
  return values.flatMap((value, index) => {
    const delta = value - (values[index - 1] ?? 0);
    if (delta === 0) {
      flags[index]! |= positiveOrSame;
      return [];
    }
    if (Math.abs(delta) > 255) return [(delta >> 8) & 255, delta & 255];
    flags[index]! |= delta > 0 ? short | positiveOrSame : short;
    return [Math.abs(delta)];
  });
}
