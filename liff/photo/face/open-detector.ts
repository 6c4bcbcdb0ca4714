import type { Detector } from "./detector.ts";
import { pageDetector } from "./page-detector.ts";
import { workerDetector } from "./worker-detector.ts";

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
