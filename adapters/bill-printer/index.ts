import { Worker } from "node:worker_threads";
import type { BillPrinter, PrintableBill } from "#usecases/ports/bill-printer.ts";
import { barcodesSvg } from "./barcodes-svg.ts";
import type { PrintOrder, PrintResult } from "./bill-worker.ts";

interface Waiting {
  resolve(pdf: Buffer): void;
  reject(error: Error): void;
}

export interface RunningBillPrinter extends BillPrinter {
  close(): Promise<void>;
}

/** Prints bills in a thread of its own, so that fonts and layout never hold up a chat. */
export function createBillPrinter(): RunningBillPrinter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let orders = 0;

  function start(): Worker {
    const started = new Worker(new URL("./bill-worker.ts", import.meta.url));
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
    pdf: (bill: PrintableBill) =>
      new Promise<Buffer>((resolve, reject) => {
        const id = ++orders;
        waiting.set(id, { resolve, reject });
        worker ??= start();
        worker.postMessage({ id, bill } satisfies PrintOrder);
      }),
    svg: barcodesSvg,
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
