import type { DocumentPrinter } from "#usecases/ports/document-printer.ts";
import type { PrintingThread } from "../printing/printing-thread.ts";

/** Prints documents of any length, on the thread given. */
export function createDocumentPrinter(thread: PrintingThread): DocumentPrinter {
  return { pdf: (document) => thread.print({ kind: "document", document }) };
}
