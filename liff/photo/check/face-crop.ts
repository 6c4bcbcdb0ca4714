import { type Crop, moved, type Size, widestCrop, zoomed } from "../crop.ts";
import type { Face } from "../face/face.ts";
import { headOf } from "./pose.ts";

/**
 * Crown to chin as a part of the crop's height, a little under what identity cards ask for (32–36 of 45 mm), so
 * that hair stays in and there is room to adjust.
 */
const headShare = 0.68;

/** Room above the crown, as a part of the crop's height. */
const above = 0.1;

/** The crop that a photographer would take around this face, as far as the picture reaches. */
export function faceCrop(face: Face, source: Size): Crop {
  const head = headOf(face);
  const widest = widestCrop(source);
  const zoom = widest.height / (head.height / headShare);
  const crop = zoomed(widest, source, zoom);
  const left = head.x + head.width / 2 - crop.width / 2;
  return moved(crop, source, left - crop.x, head.y - above * crop.height - crop.y);
}

/** A face this many times the area of the next one is the one that the picture is of. */
const muchLarger = 4;

/** Whose photo it is: the only face, or one much larger than people behind; nobody can tell among equals. */
export function mainFace([largest, next]: Face[]): Face | undefined {
  if (!largest || !next) return largest;
  return largest.box.width ** 2 > muchLarger * next.box.width ** 2 ? largest : undefined;
}
