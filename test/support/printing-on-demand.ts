import { type PrintingThread, startPrintingThread } from "#adapters/printing/printing-thread.ts";

/** A printing thread that starts with its first order: few tests print, and fonts take a while to parse. */
export function printingOnDemand(): PrintingThread {
  let thread: PrintingThread | undefined;
  return {
    print: (order) => {
      thread ??= startPrintingThread();
      return thread.print(order);
    },
    close: async () => thread?.close(),
  };
}
