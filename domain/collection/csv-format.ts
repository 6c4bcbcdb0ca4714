import { dayOf, isDay, timeOf } from "../calendar.ts";
import { isStoreAgency } from "./agencies.ts";
import { csvReader, namesColumns } from "./csv-cells.ts";
import type { FileFormat } from "./file-format.ts";
import type { FileLine } from "./file-line.ts";
import { moneyLine, parked } from "./money-line.ts";

const columns = ["receiptId", "channel", "agency", "virtualAccount", "amount", "paidAt", "bookedOn"];

/** Our own table of receipts, one line each, no line breaks within a field. Source: docs/formats.md §3, "CSV". */
export const csvFormat: FileFormat = {
  name: "csv",
  closed: false,
  recognises: ([names]) => namesColumns(names, columns),
  reader: csvReader(read, () => parked("unreadable")),
  identity: (line) => line,
};

function read(cells: Record<string, string>): FileLine {
  const {
    receiptId = "",
    channel,
    agency = "",
    virtualAccount: account = "",
    amount = "",
    paidAt = "",
    bookedOn = "",
  } = cells;
  if (!/^[ -~]{1,100}$/.test(receiptId)) return parked("unreadable");
  if (channel !== "STORE" && channel !== "ATM" && channel !== "GIRO") return parked("channel");
  if (agency !== "" && (channel !== "STORE" || !isStoreAgency(agency))) return parked("agency");
  if (bookedOn !== "" && !isDay(bookedOn)) return parked("day");
  const paid = isoTime.test(paidAt) ? new Date(paidAt) : null;
  if (paid === null || Number.isNaN(paid.getTime())) return parked("day");
  return moneyLine({
    source: "csv",
    channel,
    agency: agency || null,
    number: receiptId,
    account,
    amount: /^-?\d{1,15}$/.test(amount) ? Number(amount) : null,
    paidOn: dayOf(paid),
    paidTime: `${timeOf(paid)}:00`,
    accountedOn: bookedOn || null,
  });
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
