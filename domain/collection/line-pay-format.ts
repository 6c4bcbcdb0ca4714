import { isDay } from "../calendar.ts";
import { csvReader, namesColumns } from "./csv-cells.ts";
import type { FileFormat } from "./file-format.ts";
import { type FileLine, largestAmount } from "./file-line.ts";
import { parked } from "./money-line.ts";

const columns = ["transactionId", "orderId", "type", "date", "amount", "fee", "net"];

/** What LINE Pay settles, a line a payment or refund. Source: docs/formats.md §3, "LINE Pay's settlement". */
export const linePayFormat: FileFormat = {
  name: "linePay",
  closed: false,
  recognises: ([names]) => namesColumns(names, columns),
  reader: csvReader(read, () => parked("unreadable")),
  identity: (line) => line,
};

function read({
  transactionId = "",
  orderId = "",
  type,
  date = "",
  amount = "",
  fee = "",
  net = "",
}: Record<string, string>): FileLine {
  // More than a double holds, so it stays text.
  if (!/^\d{1,19}$/.test(transactionId) || !/^[ -~]{1,100}$/.test(orderId)) return parked("unreadable");
  if (type !== "PAYMENT" && type !== "REFUND") return parked("recordType");
  if (!isDay(date)) return parked("day");
  if (![amount, fee, net].every((cell) => /^-?\d{1,15}$/.test(cell))) return parked("amount");
  const sum = Number(amount);
  if (Math.abs(sum) > largestAmount || (type === "PAYMENT" ? sum <= 0 : sum >= 0)) return parked("amount");
  if (sum - Number(fee) !== Number(net)) return parked("sums");
  return { kind: "linePay", type, transactionId, orderId, day: date, amount: sum };
}
