import { detect } from "./detect.ts";
import type { Detector } from "./detector.ts";
import { loadModel } from "./load-model.ts";

/** Milliseconds of work before the page may draw and answer touches again. */
const slice = 12;

/** Detects on the page itself, a slice at a time. */
export async function pageDetector(): Promise<Detector> {
  const model = await loadModel();
  return async (pixels) => {
    const steps = detect(model, pixels);
    let until = performance.now() + slice;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + slice;
    }
  };
}
