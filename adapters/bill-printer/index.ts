import type { BillPrinter } from "#usecases/ports/bill-printer.ts";
import { type PrintingThread, startPrintingThread } from "../printing/printing-thread.ts";
import { barcodesSvg } from "./barcodes-svg.ts";

export interface RunningBillPrinter extends BillPrinter {
  close(): Promise<void>;
}

/** Prints bills on the thread given, or on one of its own. */
export function createBillPrinter(thread: PrintingThread = startPrintingThread()): RunningBillPrinter {
  return {
    pdf: (bills) => thread.print({ kind: "bills", bills }),
    picture: (bill) => thread.print({ kind: "billPicture", bill }),
    svg: barcodesSvg,
    close: () => thread.close(),
  };
}
