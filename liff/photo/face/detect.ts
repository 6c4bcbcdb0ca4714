import { decodeFaces } from "./decode.ts";
import type { Face } from "./face.ts";
import type { Model } from "./model.ts";
import { run } from "./network.ts";

/**
 * Looks for faces in one small square, pausing between operations.
 * @param pixels RGBA of `inputEdge` × `inputEdge` pixels, row by row
 * @returns faces in parts of the square's edge
 */
export function* detect(model: Model, pixels: Uint8ClampedArray): Generator<undefined, Face[]> {
  const steps = run(model, normalized(pixels));
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return decodeFaces(step.value[0]!, step.value[1]!);
    yield;
  }
}

/** Without alpha, −1 to 1, as the model was trained. */
function normalized(pixels: Uint8ClampedArray): Float32Array {
  const numbers = new Float32Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4)
    for (let channel = 0; channel < 3; channel++) numbers[to++] = pixels[from + channel]! / 127.5 - 1;
  return numbers;
}
