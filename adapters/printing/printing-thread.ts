import { Worker } from "node:worker_threads";
import type { NumberedOrder, PrintOrder, PrintResult } from "./print-order.ts";

interface Waiting {
  resolve(pdf: Buffer): void;
  reject(error: Error): void;
}

/** Draws pages away from the event loop. */
export interface PrintingThread {
  print(order: PrintOrder): Promise<Buffer>;
  close(): Promise<void>;
}

/** One thread for everything printed, so that fonts are parsed once and layout never holds up a chat. */
export function startPrintingThread(): PrintingThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let orders = 0;

  function start(): Worker {
    const started = new Worker(new URL("./print-worker.ts", import.meta.url));
    started.unref();
    started.on("message", (result: PrintResult) => settle(waiting, result));
    // A thread that died is started anew by the next order.
    started.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on("exit", () => fail(new Error("the printing thread ended")));
    return started;
  }

  function fail(error: Error): void {
    worker = undefined;
    for (const order of waiting.values()) order.reject(error);
    waiting.clear();
  }

  worker = start();
  return {
    print: (order) =>
      new Promise<Buffer>((resolve, reject) => {
        const id = ++orders;
        waiting.set(id, { resolve, reject });
        worker ??= start();
        worker.postMessage({ id, order } satisfies NumberedOrder);
      }),
    async close() {
      await worker?.terminate();
    },
  };
}

function settle(waiting: Map<number, Waiting>, result: PrintResult): void {
  const order = waiting.get(result.id);
  waiting.delete(result.id);
  if ("pdf" in result) order?.resolve(Buffer.from(result.pdf));
  else order?.reject(new Error(result.error));
}
