import type { FormPrinter } from "#usecases/ports/form-printer.ts";
import type { PrintingThread } from "../printing/printing-thread.ts";

/** Prints the forms that go on paper, on the thread given. */
export function createFormPrinter(thread: PrintingThread): FormPrinter {
  return { pdf: (form) => thread.print({ kind: "form", form }) };
}
