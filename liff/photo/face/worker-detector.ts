import type { Detector } from "./detector.ts";
import type { WorkerAnswer } from "./face-worker.ts";

/**
 * Detects in a worker.
 * @throws Error when the device has no workers or the model does not load there
 */
export async function workerDetector(): Promise<Detector> {
  const worker = new Worker(new URL("./face-worker.ts", import.meta.url), { type: "module" });
  const ready = await answer(worker);
  if ("failed" in ready) {
    worker.terminate();
    throw new Error(ready.failed);
  }
  // One look at a time: the finder awaits each.
  return async (pixels) => {
    const coming = answer(worker);
    worker.postMessage(pixels, [pixels.buffer]);
    const { faces = [] } = await coming;
    return faces;
  };
}

function answer(worker: Worker): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message || "the worker did not start"));
  });
}
