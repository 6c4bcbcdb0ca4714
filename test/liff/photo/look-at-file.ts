import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import sharp from "sharp";
import { detect } from "../../../liff/photo/face/detect.ts";
import type { Face } from "../../../liff/photo/face/face.ts";
import { findFaces, type Look } from "../../../liff/photo/face/find-faces.ts";
import { readModel } from "../../../liff/photo/face/model.ts";

const path = createRequire(import.meta.url).resolve(
  "@mediapipe/face_detection/face_detection_short_range.tflite",
);
export const modelFile = (): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer;
const model = readModel(modelFile());

/** The faces of a picture file, cut and scaled by sharp where a browser has its canvas. */
export async function facesIn(file: Buffer): Promise<{ faces: Face[]; looks: number }> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let looks = 0;
  const look: Look = async ({ x, y, edge }) => {
    looks++;
    const [left, top, size] = [Math.round(x), Math.round(y), Math.round(edge)];
    const [right, bottom] = [Math.min(info.width, left + size), Math.min(info.height, top + size)];
    const [fromX, fromY] = [Math.max(0, left), Math.max(0, top)];
    const square = await sharp(data, { raw: info })
      .extract({ left: fromX, top: fromY, width: right - fromX, height: bottom - fromY })
      .extend({
        left: fromX - left,
        top: fromY - top,
        right: left + size - right,
        bottom: top + size - bottom,
        background: "#000",
      })
      .png()
      .toBuffer();
    return detected(await sharp(square).resize(128, 128).ensureAlpha().raw().toBuffer());
  };
  return { faces: await findFaces(info, look), looks };
}

function detected(pixels: Buffer): Face[] {
  const steps = detect(model, new Uint8ClampedArray(pixels));
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
