import { detect } from "./detect.ts";
import type { Face } from "./face.ts";
import { loadModel } from "./load-model.ts";
import type { Model } from "./model.ts";

/** First whether the model is there, then the faces of each picture sent. */
export interface WorkerAnswer {
  faces?: Face[];
  failed?: string;
}

const say = (answer: WorkerAnswer): void => postMessage(answer);

function start(model: Model): void {
  addEventListener("message", ({ data }: MessageEvent<Uint8ClampedArray>) => {
    const steps = detect(model, data);
    let step = steps.next();
    while (!step.done) step = steps.next();
    say({ faces: step.value });
  });
  say({});
}

loadModel().then(start, (cause: unknown) => say({ failed: String(cause) }));
