import { documentWords } from "#domain/glossary.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import { createStamp } from "../printing/stamp/stamp.ts";
import { drawBill, drawPaper } from "./draw-bill.ts";

/** Words of every bill; holder, school, category and status are not among them. */
const sample: PrintableBill = {
  serial: "SEQ000000000000",
  maskedName: "○",
  amount: 1200,
  categoryLabel: "",
  dueDate: "2020-06-14",
  virtualAccount: "71060000000007",
  schoolName: "",
  status: "",
  barcodes: ["50123163E", "7106000000000700", "543700000000020"],
  printedAt: new Date(0),
};

/** Its fixed part is prepared here, once, before the first bill is asked for. */
const stamp = createStamp<PrintableBill>({ paper: drawPaper, data: drawBill, sample });

// The first page of a process costs ten times the others; this one is nobody's.
stamp.print("", sample.printedAt, [sample]);

/** One bill on each A4 page, in their order. @param bills at least one */
export function billsPdf(bills: readonly PrintableBill[]): Buffer {
  const [first] = bills as [PrintableBill];
  const title = bills.length === 1 ? `${documentWords.bill.zh} ${first.serial}` : documentWords.bill.zh;
  return stamp.print(title, first.printedAt, bills);
}
