import type { Crop } from "../crop.ts";
import type { Face, Point } from "../face/face.ts";
import type { Box } from "./pixels.ts";

export interface Pose {
  /** Crown to chin over the crop's height. */
  head: number;
  /** Middle of the face across, crown and chin down, as parts of the crop. */
  middle: number;
  crown: number;
  chin: number;
  /** Degrees by which the eyes are off the level; positive when her head leans to the picture's right. */
  tilt: number;
  /** How far the nose is off the middle of the eyes, in eye distances: 0 is straight into the camera. */
  turn: number;
}

/** The model's box begins in the middle of the forehead; crown and hair are this part of it higher. */
const aboveBox = 0.4;

/** Crown to chin; the model's box ends at the chin. */
export function headOf({ box }: Face): Box {
  return { ...box, y: box.y - aboveBox * box.height, height: (1 + aboveBox) * box.height };
}

/** How a face sits in the crop. */
export function poseOf(face: Face, crop: Crop): Pose {
  const head = headOf(face);
  const { rightEye, leftEye, nose } = face;
  const eyes = { x: (rightEye.x + leftEye.x) / 2, y: (rightEye.y + leftEye.y) / 2 };
  const [across, down] = [leftEye.x - rightEye.x, leftEye.y - rightEye.y];
  const distance = Math.max(1, Math.hypot(across, down));
  return {
    head: head.height / crop.height,
    middle: (head.x + head.width / 2 - crop.x) / crop.width,
    crown: (head.y - crop.y) / crop.height,
    chin: (head.y + head.height - crop.y) / crop.height,
    tilt: (Math.atan2(down, across) * 180) / Math.PI,
    turn: Math.abs(along(nose, eyes, { x: across / distance, y: down / distance })) / distance,
  };
}

/** How far a point lies from another in one direction. */
const along = (point: Point, from: Point, direction: Point): number =>
  (point.x - from.x) * direction.x + (point.y - from.y) * direction.y;
