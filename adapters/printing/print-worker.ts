import { parentPort } from "node:worker_threads";
import { billPicture } from "../bill-printer/bill-picture.ts";
import { billsPdf } from "../bill-printer/bill-stamp.ts";
import { drawDocument } from "../document-printer/draw-document.ts";
import { drawForm } from "../form-printer/draw-form.ts";
import type { NumberedOrder, PrintOrder, PrintResult } from "./print-order.ts";

parentPort?.on("message", async ({ id, order }: NumberedOrder) => {
  parentPort?.postMessage(await print(id, order));
});

async function print(id: number, order: PrintOrder): Promise<PrintResult> {
  try {
    return { id, pdf: await draw(order) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

async function draw(order: PrintOrder): Promise<Buffer> {
  switch (order.kind) {
    case "bills":
      return billsPdf(order.bills);
    case "billPicture":
      return billPicture(order.bill);
    case "form":
      return drawForm(order.form);
    case "document":
      return drawDocument(order.document);
  }
}
