import type { Face } from "./face.ts";
import { pageDetector } from "./page-detector.ts";
import { workerDetector } from "./worker-detector.ts";

/**
 * Finds faces in RGBA pixels of `inputEdge` × `inputEdge`, in parts of that edge.
 * @throws Error when the device cannot
 */
export type Detector = (pixels: Uint8ClampedArray) => Promise<Face[]>;

let opening: Promise<Detector> | undefined;

/**
 * Loads the detector once: in a worker, so that the page stays quick, or on the page where there are no workers.
 * A failed load is forgotten, so that the next photo tries again.
 */
export function openDetector(): Promise<Detector> {
  opening ??= workerDetector()
    .catch(pageDetector)
    .catch((cause: unknown) => {
      opening = undefined;
      throw cause;
    });
  return opening;
}
