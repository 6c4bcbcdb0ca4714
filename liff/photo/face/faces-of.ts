import { paint } from "../open-picture.ts";
import { inputEdge } from "./decode.ts";
import type { Face } from "./face.ts";
import { findFaces, type Look } from "./find-faces.ts";
import { openDetector } from "./open-detector.ts";

/** Longest edge of the copy that is looked at; a face of a tenth of it still fills the model's input. */
const copyEdge = 1024;

/**
 * The faces of a picture, in its pixels, the largest first.
 * @throws Error when the device cannot look for faces
 */
export async function facesOf(picture: HTMLCanvasElement): Promise<Face[]> {
  const detector = await openDetector();
  const scale = Math.min(1, copyEdge / Math.max(picture.width, picture.height));
  const copy = document.createElement("canvas");
  copy.width = Math.round(picture.width * scale);
  copy.height = Math.round(picture.height * scale);
  paint(copy).drawImage(picture, 0, 0, copy.width, copy.height);
  const look: Look = ({ x, y, edge }) => detector(pixelsOf(copy, x * scale, y * scale, edge * scale));
  return findFaces(picture, look);
}

/** A square of the picture at the model's size, black where it reaches over the edge. */
function pixelsOf(picture: HTMLCanvasElement, x: number, y: number, edge: number): Uint8ClampedArray {
  const canvas = document.createElement("canvas");
  canvas.width = inputEdge;
  canvas.height = inputEdge;
  const context = paint(canvas);
  const scale = inputEdge / edge;
  context.fillStyle = "#000";
  context.fillRect(0, 0, inputEdge, inputEdge);
  context.drawImage(picture, -x * scale, -y * scale, picture.width * scale, picture.height * scale);
  return context.getImageData(0, 0, inputEdge, inputEdge).data;
}
