import { parentPort } from "node:worker_threads";
import { categoryWords } from "#domain/glossary.ts";
import { drawBill } from "../bill-printer/draw-bill.ts";
import { drawDocument } from "../document-printer/draw-document.ts";
import { drawForm } from "../form-printer/draw-form.ts";
import type { NumberedOrder, PrintOrder, PrintResult } from "./print-order.ts";

// The first page of a process costs ten times the others; this one is nobody's.
await drawBill({
  serial: "SEQ000000000000",
  maskedName: "林○芯",
  amount: 20,
  categoryLabel: categoryWords.LOSS_REISSUE.zh,
  dueDate: "2020-06-14",
  virtualAccount: "71060000000007",
  schoolName: "高雄市立新莊高級中學",
  status: "",
  barcodes: ["50123163E", "7106000000000700", "543700000000020"],
  printedAt: new Date(0),
});

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

function draw(order: PrintOrder): Promise<Buffer> {
  switch (order.kind) {
    case "bill":
      return drawBill(order.bill);
    case "form":
      return drawForm(order.form);
    case "document":
      return drawDocument(order.document);
  }
}
