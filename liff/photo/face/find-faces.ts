import type { Size } from "../crop.ts";
import { distinct } from "./decode.ts";
import type { Face, Point } from "./face.ts";

/** A square of the picture to look at; it may reach over the picture's edges. */
interface Square extends Point {
  edge: number;
}

/** Finds faces in one square, in parts of its edge. */
export type Look = (square: Square) => Promise<Face[]>;

/** The model sees a face best when it fills about this part of the square (its training on selfies). */
const bestShare = 0.4;

/** Part of the longer edge that each closer look takes, when the whole picture shows no face. */
const closer = 0.6;

/**
 * Beside a face that is surer, a guess below this is no second person: hair, a hand or a pattern. Second people in the
 * measured pictures scored 0.64 and more, what was none 0.58.
 */
const sureBeside = 0.62;

/** More faces than this need no second look: it is a group either way. */
const mostFaces = 3;

/**
 * Finds the faces of a picture: a look at the whole, closer looks when nothing is seen, and for each face a
 * second look that confirms it and places eyes and mouth more exactly.
 * @returns faces in pixels of the picture, the largest first
 */
export async function findFaces(picture: Size, look: Look): Promise<Face[]> {
  const seen = await facesIn([whole(picture)], look);
  const faces = seen.length > 0 ? seen : distinct(await facesIn(quarters(picture), look));
  if (faces.length > mostFaces) return largestFirst(faces);
  const confirmed: Face[] = [];
  for (const face of faces) {
    const [again] = largestFirst(await facesIn([around(face)], look)).filter((other) => meets(face, other));
    if (again) confirmed.push(again);
  }
  return largestFirst(withoutDoubtful(distinct(confirmed)));
}

/** One person is not to be told that she is two: the only face counts at any score, another only when it is sure. */
function withoutDoubtful(faces: Face[]): Face[] {
  const surest = Math.max(...faces.map(({ score }) => score));
  return faces.filter(({ score }) => score === surest || score >= sureBeside);
}

async function facesIn(squares: Square[], look: Look): Promise<Face[]> {
  const faces: Face[] = [];
  for (const square of squares) faces.push(...(await look(square)).map((face) => placed(face, square)));
  return faces;
}

function whole({ width, height }: Size): Square {
  const edge = Math.max(width, height);
  return { x: (width - edge) / 2, y: (height - edge) / 2, edge };
}

/** Overlapping squares in the corners; one row or column when that shows nearly all of a narrow picture. */
function quarters({ width, height }: Size): Square[] {
  const edge = closer * Math.max(width, height);
  const starts = (length: number) => (length <= 1.3 * edge ? [(length - edge) / 2] : [0, length - edge]);
  return starts(height).flatMap((y) => starts(width).map((x) => ({ x, y, edge })));
}

function around({ box }: Face): Square {
  const edge = Math.max(box.width, box.height) / bestShare;
  return { x: box.x + (box.width - edge) / 2, y: box.y + (box.height - edge) / 2, edge };
}

/** Whether the middle of a face lies in the other's box: the same face, seen twice. */
function meets({ box }: Face, { box: other }: Face): boolean {
  const [x, y] = [other.x + other.width / 2, other.y + other.height / 2];
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

const largestFirst = (faces: Face[]): Face[] =>
  faces.toSorted((one, other) => other.box.width * other.box.height - one.box.width * one.box.height);

function placed(face: Face, { x, y, edge }: Square): Face {
  const point = (part: Point): Point => ({ x: x + part.x * edge, y: y + part.y * edge });
  const { box } = face;
  return {
    score: face.score,
    box: { ...point(box), width: box.width * edge, height: box.height * edge },
    rightEye: point(face.rightEye),
    leftEye: point(face.leftEye),
    nose: point(face.nose),
    mouth: point(face.mouth),
    rightEar: point(face.rightEar),
    leftEar: point(face.leftEar),
  };
}
