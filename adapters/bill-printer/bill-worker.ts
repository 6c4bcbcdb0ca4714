import { parentPort } from "node:worker_threads";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import { drawBill } from "./draw-bill.ts";

export interface PrintOrder {
  id: number;
  bill: PrintableBill;
}
export type PrintResult = { id: number; pdf: Uint8Array } | { id: number; error: string };

// The first bill of a process costs ten times the others; this one is nobody's.
await drawBill({
  serial: "SEQ000000000000",
  maskedName: "林○芯",
  amount: 20,
  categoryLabel: "掛失暨補發",
  dueDate: "2020-06-14",
  virtualAccount: "71060000000007",
  schoolName: "高雄市立新莊高級中學",
  barcodes: ["50123163E", "7106000000000700", "543700000000020"],
  printedAt: new Date(0),
});

parentPort?.on("message", async ({ id, bill }: PrintOrder) => {
  parentPort?.postMessage(await print(id, bill));
});

async function print(id: number, bill: PrintableBill): Promise<PrintResult> {
  try {
    return { id, pdf: await drawBill(bill) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
