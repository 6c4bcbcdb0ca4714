export type Place = readonly [x: number, y: number];
/** A quadratic curve; a straight one has its control point at its end. */
export type Curve = readonly [from: Place, control: Place, to: Place];

/** How far, in squares, a simpler curve may leave the drawn one; in the text of a page a fiftieth of a millimetre. */
const TOLERANCE = 0.9;
/** Pieces that a cubic curve is cut into before they are joined again where they can. */
const PIECES = 4;
const samples = [0.25, 0.5, 0.75, 1];
/** The sine of an angle below which two curves go on into one another, and below which they are parallel. */
const smooth = 0.2;

/** A cubic curve as quadratic ones. */
export function straightened([a, b, c, d]: readonly [Place, Place, Place, Place]): Curve[] {
  const on = (t: number): Place =>
    each(
      (axis) =>
        a[axis] * (1 - t) ** 3 +
        3 * b[axis] * t * (1 - t) ** 2 +
        3 * c[axis] * t ** 2 * (1 - t) +
        d[axis] * t ** 3,
    );
  const slope = (t: number): Place =>
    each(
      (axis) =>
        3 *
        ((b[axis] - a[axis]) * (1 - t) ** 2 +
          2 * (c[axis] - b[axis]) * t * (1 - t) +
          (d[axis] - c[axis]) * t ** 2),
    );
  return Array.from({ length: PIECES }, (_, piece) => {
    const [from, to] = [piece / PIECES, (piece + 1) / PIECES];
    const [start, end, out, into] = [on(from), on(to), slope(from), slope(to)];
    const half = (to - from) / 2;
    return [start, each((axis) => (start[axis] + end[axis] + half * (out[axis] - into[axis])) / 2), end];
  });
}

/** A closed outline with fewer curves, none further from the drawn one than the tolerance. */
export function simplified(outline: readonly Curve[]): Curve[] {
  const start = Math.max(
    0,
    outline.findIndex((curve, index) => isCorner(outline.at(index - 1)!, curve)),
  );
  const curves = [...outline.slice(start), ...outline.slice(0, start)];
  const simple: Curve[] = [];
  for (let at = 0; at < curves.length; ) {
    let last = at;
    let best = line(curves[at]!);
    for (let next = at + 1; next < curves.length && !isCorner(curves[next - 1]!, curves[next]!); next++) {
      const joined = joinedCurve(curves.slice(at, next + 1));
      if (!joined) break;
      best = joined;
      last = next;
    }
    simple.push(best);
    at = last + 1;
  }
  return simple;
}

function isCorner(before: Curve, after: Curve): boolean {
  const [out, into] = [arrival(before), departure(after)];
  return dot(out, into) <= 0 || Math.abs(cross(out, into)) > smooth;
}

/** A curve that is as good as straight, straight. */
function line(curve: Curve): Curve {
  const [from, , to] = curve;
  const straight: Curve = [from, to, to];
  return fits([curve], straight, TOLERANCE / 2) ? straight : curve;
}

/** One curve in place of several, or nothing where none is near enough. */
function joinedCurve(curves: readonly Curve[]): Curve | undefined {
  const from = curves[0]![0];
  const to = curves.at(-1)![2];
  const straight: Curve = [from, to, to];
  if (fits(curves, straight, TOLERANCE / 2)) return straight;
  const [out, into] = [departure(curves[0]!), arrival(curves.at(-1)!)];
  const turn = cross(out, into);
  if (Math.abs(turn) < 0.02) return undefined;
  const reach = cross([to[0] - from[0], to[1] - from[1]], into) / turn;
  const control: Place = [from[0] + reach * out[0], from[1] + reach * out[1]];
  const back = dot([to[0] - control[0], to[1] - control[1]], into);
  if (reach <= 0 || back <= 0) return undefined;
  const joined: Curve = [from, control, to];
  return fits(curves, joined, TOLERANCE) ? joined : undefined;
}

function fits(curves: readonly Curve[], candidate: Curve, tolerance: number): boolean {
  const steps = candidate[1] === candidate[2] ? 1 : 12;
  const polyline = Array.from({ length: steps + 1 }, (_, step) => along(candidate, step / steps));
  return curves.every((curve) => samples.every((t) => isNear(along(curve, t), polyline, tolerance)));
}

function isNear(place: Place, polyline: readonly Place[], tolerance: number): boolean {
  for (let index = 1; index < polyline.length; index++)
    if (distance(place, polyline[index - 1]!, polyline[index]!) <= tolerance) return true;
  return false;
}

function distance(place: Place, from: Place, to: Place): number {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = x * x + y * y;
  const share = length === 0 ? 0 : ((place[0] - from[0]) * x + (place[1] - from[1]) * y) / length;
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(place[0] - from[0] - t * x, place[1] - from[1] - t * y);
}

function along([from, control, to]: Curve, t: number): Place {
  if (control === to) return each((axis) => from[axis] + (to[axis] - from[axis]) * t);
  return each((axis) => from[axis] * (1 - t) ** 2 + 2 * control[axis] * t * (1 - t) + to[axis] * t * t);
}

function departure([from, control, to]: Curve): Place {
  return direction(from, control) ?? direction(from, to) ?? [0, 0];
}

function arrival([from, control, to]: Curve): Place {
  return direction(control, to) ?? direction(from, to) ?? [0, 0];
}

function direction(from: Place, to: Place): Place | undefined {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  return length < 1e-6 ? undefined : [x / length, y / length];
}

function each(value: (axis: 0 | 1) => number): Place {
  return [value(0), value(1)];
}

const dot = (a: Place, b: Place) => a[0] * b[0] + a[1] * b[1];
const cross = (a: Place, b: Place) => a[0] * b[1] - a[1] * b[0];
