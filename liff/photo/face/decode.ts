import type { Face, Point } from "./face.ts";

/** Edge of the model's input in pixels. */
export const inputEdge = 128;

/** A guess below this is no face; MediaPipe's own default. */
const leastScore = 0.5;

/** Guesses that overlap by more are one face; MediaPipe's own setting. */
const sameFace = 0.3;

/**
 * Where the model's 896 guesses sit: two per cell of a 16 × 16 grid, six per cell of an 8 × 8 grid.
 * Source: MediaPipe, face_detection_short_range (SsdAnchorsCalculator, strides 8, 16, 16, 16).
 */
const anchors: Point[] = [
  { cells: 16, each: 2 },
  { cells: 8, each: 6 },
].flatMap(({ cells, each }) =>
  Array.from({ length: cells * cells * each }, (_, k) => {
    const cell = Math.floor(k / each);
    return { x: ((cell % cells) + 0.5) / cells, y: (Math.floor(cell / cells) + 0.5) / cells };
  }),
);

/**
 * Makes faces of the model's two outputs.
 * @param places 16 numbers a guess, in input pixels around its anchor: middle, size, then six points
 * @param scores one number a guess, before the sigmoid
 * @returns faces in parts of the input's edge (0–1), the surest first, each once
 */
export function decodeFaces(places: Float32Array, scores: Float32Array): Face[] {
  const guesses = [...scores]
    .map((score, index) => ({ index, score: 1 / (1 + Math.exp(-score)) }))
    .filter(({ score }) => score >= leastScore)
    .map(({ index, score }) => faceAt(places.subarray(16 * index, 16 * index + 16), anchors[index]!, score));
  return distinct(guesses);
}

function faceAt(numbers: Float32Array, anchor: Point, score: number): Face {
  const part = (k: number) => numbers[k]! / inputEdge;
  const point = (k: number): Point => ({ x: anchor.x + part(k), y: anchor.y + part(k + 1) });
  const middle = point(0);
  const [width, height] = [part(2), part(3)];
  return {
    score,
    box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height },
    rightEye: point(4),
    leftEye: point(6),
    nose: point(8),
    mouth: point(10),
    rightEar: point(12),
    leftEar: point(14),
  };
}

/** Keeps the surest of guesses that overlap, and drops a small one that lies within a larger. */
export function distinct(faces: Face[]): Face[] {
  const kept: Face[] = [];
  for (const face of faces.toSorted((one, other) => other.score - one.score))
    if (kept.every((other) => overlap(face.box, other.box) < sameFace)) kept.push(face);
  return kept;
}

/** Common area over the smaller area, so that a face inside a face counts as the same. */
function overlap(one: Face["box"], other: Face["box"]): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(one.width * one.height, other.width * other.height);
}
