import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import type { PrintableDocument } from "#usecases/ports/document-printer.ts";
import type { PrintableForm } from "#usecases/ports/form-printer.ts";

/** What the printing thread can be asked for. */
export type PrintOrder =
  | { kind: "bills"; bills: readonly PrintableBill[] }
  | { kind: "billPicture"; bill: PrintableBill }
  | { kind: "form"; form: PrintableForm }
  | { kind: "document"; document: PrintableDocument };

/** Orders and results find each other by number. */
export type NumberedOrder = { id: number; order: PrintOrder };
export type PrintResult = { id: number; pdf: Uint8Array } | { id: number; error: string };
