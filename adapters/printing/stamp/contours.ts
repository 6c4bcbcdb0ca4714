import type { GlyphRun } from "fontkit";
import { type Curve, type Place, simplified, straightened } from "./curves.ts";

/** A point of an outline on the grid; what is not on the curve is the control point of a quadratic one. */
export interface GridPoint {
  x: number;
  y: number;
  on: boolean;
}

/** Squares of the grid in one em: in the text of a page half a square is a hundredth of a millimetre. */
export const GRID = 200;

/** The closed contours of everything that a run draws, one after the other, simplified and rounded to the grid. */
export function contoursOf(run: GlyphRun, unitsPerEm: number): GridPoint[][] {
  return curvesOf(run, GRID / unitsPerEm)
    .map((curves) => spared(rounded(simplified(curves))))
    .filter((contour) => contour.length > 2);
}

/** In squares of the grid, not rounded yet; a straight piece has its control point at its end. */
function curvesOf(run: GlyphRun, scale: number): Curve[][] {
  const contours: Curve[][] = [];
  let left = 0;
  run.glyphs.forEach((glyph, index) => {
    const { xAdvance, xOffset, yOffset } = run.positions[index]!;
    let from: Place = [0, 0];
    for (const { command, args } of glyph.path.commands) {
      const places = Array.from(
        { length: args.length / 2 },
        (_, at): Place => [(args[2 * at]! + left + xOffset) * scale, (args[2 * at + 1]! + yOffset) * scale],
      );
      if (command === "moveTo") contours.push([]);
      else if (command === "lineTo") contours.at(-1)!.push([from, places[0]!, places[0]!]);
      else if (command === "quadraticCurveTo") contours.at(-1)!.push([from, places[0]!, places[1]!]);
      else if (command === "bezierCurveTo")
        contours.at(-1)!.push(...straightened([from, ...places] as never));
      else closed(contours.at(-1)!);
      from = places.at(-1) ?? from;
    }
    left += xAdvance;
  });
  return contours.filter((curves) => curves.length > 0);
}

function closed(curves: Curve[]): void {
  const [start, end] = [curves[0]?.[0], curves.at(-1)?.[2]];
  if (start && end && (start[0] !== end[0] || start[1] !== end[1])) curves.push([end, start, start]);
}

function rounded(curves: readonly Curve[]): GridPoint[] {
  const at = ([x, y]: Place, on: boolean) => ({ x: Math.round(x), y: Math.round(y), on });
  return curves.flatMap(([, control, end]) =>
    control === end ? [at(end, true)] : [at(control, false), at(end, true)],
  );
}

/** Without points that a reader of TrueType puts there by himself: repeated ones, those on a line, those midway between two control points. */
function spared(contour: readonly GridPoint[]): GridPoint[] {
  const distinct = contour.filter((point, index) => {
    const before = contour.at(index - 1)!;
    return !(point.on && before.on && point.x === before.x && point.y === before.y);
  });
  return distinct.filter((point, index) => {
    const before = distinct.at(index - 1)!;
    const after = distinct[(index + 1) % distinct.length]!;
    if (!point.on || before.on !== after.on) return true;
    if (before.on)
      return (point.x - before.x) * (after.y - before.y) !== (point.y - before.y) * (after.x - before.x);
    return Math.abs(2 * point.x - before.x - after.x) > 1 || Math.abs(2 * point.y - before.y - after.y) > 1;
  });
}
