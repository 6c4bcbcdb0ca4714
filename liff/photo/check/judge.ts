import type { Crop } from "../crop.ts";
import type { Face } from "../face/face.ts";
import { type Background, backgroundOf } from "./background.ts";
import { mainFace } from "./face-crop.ts";
import { type Light, lightOf } from "./light.ts";
import { type Box, greyOf, type Pixels } from "./pixels.ts";
import { type Pose, poseOf } from "./pose.ts";
import { sharpnessOf } from "./sharpness.ts";
import { thresholds } from "./thresholds.ts";

type Check = "face" | "size" | "position" | "tilt" | "sharpness" | "light" | "background";

type Fault =
  | "noFace"
  | "severalFaces"
  | "tooSmall"
  | "tooLarge"
  | "tooFewPixels"
  | "offCentre"
  | "cutOff"
  | "tilted"
  | "turned"
  | "blurred"
  | "dark"
  | "bright"
  | "uneven"
  | "busy";

/** One thing looked at: fine without a fault. */
export interface Finding {
  check: Check;
  fault: Fault | undefined;
}

/** With these a school will hardly take the photo; the others are advice. */
const grave: ReadonlySet<Fault> = new Set(["noFace", "severalFaces", "cutOff", "tooFewPixels"]);

export const isGrave = ({ fault }: Finding): boolean => fault !== undefined && grave.has(fault);

/**
 * Judges what the crop shows. Without exactly one face nothing else can be said.
 * @param faces all that were found in the picture, in its pixels
 * @param pixels what the crop shows, at any size
 * @param framed whether she set the crop herself; until then nobody knows which of several people she is
 */
export function judge(faces: Face[], crop: Crop, pixels: Pixels, framed: boolean): Finding[] {
  const inside = faces.filter(({ box }) => shows(crop, box));
  const [face] = inside;
  if (!face) return [{ check: "face", fault: "noFace" }];
  if (inside.length > 1 || !(framed || mainFace(faces))) return [{ check: "face", fault: "severalFaces" }];
  const pose = poseOf(face, crop);
  const grey = greyOf(pixels);
  const box = scaled(face.box, crop, pixels.width / crop.width);
  return [
    { check: "face", fault: undefined },
    { check: "size", fault: sizeFault(pose, crop) },
    { check: "position", fault: positionFault(pose) },
    { check: "tilt", fault: tiltFault(pose) },
    { check: "sharpness", fault: sharpnessOf(grey, box) < thresholds.sharpness ? "blurred" : undefined },
    { check: "light", fault: lightFault(lightOf(grey, box)) },
    { check: "background", fault: backgroundFault(backgroundOf(grey, box, pose.tilt)) },
  ];
}

/** Whether the middle of a face is in the crop. */
function shows(crop: Crop, { x, y, width, height }: Box): boolean {
  const [across, down] = [x + width / 2 - crop.x, y + height / 2 - crop.y];
  return across > 0 && across < crop.width && down > 0 && down < crop.height;
}

const scaled = (box: Box, crop: Crop, scale: number): Box => ({
  x: (box.x - crop.x) * scale,
  y: (box.y - crop.y) * scale,
  width: box.width * scale,
  height: box.height * scale,
});

function sizeFault({ head }: Pose, crop: Crop): Fault | undefined {
  // As many as would be left when the head is as large as it must at least be.
  const pixels = crop.width * Math.min(1, head / thresholds.head.least);
  if (pixels < thresholds.cropWidth) return "tooFewPixels";
  if (head < thresholds.head.least) return "tooSmall";
  return head > thresholds.head.most ? "tooLarge" : undefined;
}

function positionFault({ middle, crown, chin }: Pose): Fault | undefined {
  if (crown < thresholds.crown || chin > thresholds.chin) return "cutOff";
  return middle < thresholds.middle.least || middle > thresholds.middle.most ? "offCentre" : undefined;
}

function tiltFault({ tilt, turn }: Pose): Fault | undefined {
  if (Math.abs(tilt) > thresholds.tilt) return "tilted";
  return turn > thresholds.turn ? "turned" : undefined;
}

function lightFault({ mean, burnt, evenness }: Light): Fault | undefined {
  if (mean < thresholds.light.least) return "dark";
  if (mean > thresholds.light.most || burnt > thresholds.burnt) return "bright";
  return evenness < thresholds.evenness ? "uneven" : undefined;
}

const backgroundFault = ({ spread, edges }: Background): Fault | undefined =>
  spread > thresholds.background.spread || edges > thresholds.background.edges ? "busy" : undefined;
