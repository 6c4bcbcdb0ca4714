import { verifyStoreBarcode } from "../payment/store-barcode.ts";
import { isStoreAgency } from "./agencies.ts";
import type { FileFormat } from "./file-format.ts";
import type { FileLine } from "./file-line.ts";
import { dayAt, numberAt, type Place, textAt } from "./fixed-width.ts";
import { moneyLine, parked } from "./money-line.ts";

const width = 120;
const at = {
  agency: [9, 8],
  headerDay: [21, 8],
  accountedOn: [44, 8],
  paidOn: [52, 8],
  segment1: [60, 9],
  segment2: [69, 20],
  segment3: [89, 15],
  amount: [95, 9],
  total: [28, 14],
  count: [44, 10],
} satisfies Record<string, Place>;

/** Detail file of a store chain's day of its books. Source: docs/formats.md §3, "Stores". */
export const storeFormat: FileFormat = {
  name: "store",
  closed: true,
  recognises: ([line]) =>
    line?.length === width &&
    textAt(line, [0, 1]) === "1" &&
    isStoreAgency(textAt(line, at.agency)) &&
    dayAt(line, at.headerDay) !== null,
  reader: () => {
    let agency: string | null = null;
    return (line) => {
      const type = textAt(line, [0, 1]);
      if (line.length !== width) return parked("length");
      if (type === "2") return detail(line, agency);
      if (type === "1") {
        agency = textAt(line, at.agency);
        return { kind: "header" };
      }
      return type === "3" ? trailer(line) : parked("recordType");
    };
  },
  // A detail has no number of its own.
  identity: (line) => line,
};

function detail(line: Uint8Array, headed: string | null): FileLine {
  const agency = textAt(line, at.agency);
  if (!isStoreAgency(agency) || (headed !== null && agency !== headed)) return parked("agency");
  const accountedOn = dayAt(line, at.accountedOn);
  if (accountedOn === null) return parked("day");
  const segments = [textAt(line, at.segment1), textAt(line, at.segment2), textAt(line, at.segment3)] as [
    string,
    string,
    string,
  ];
  if (!verifyStoreBarcode(segments)) return parked("barcode");
  const paidOn = dayAt(line, at.paidOn);
  const amount = numberAt(line, at.amount);
  const account = segments[1].endsWith("00") ? segments[1].slice(0, 14) : segments[1];
  const store = { source: "store", channel: "STORE", agency, number: null, paidTime: null } as const;
  return moneyLine({ ...store, account, amount, paidOn, accountedOn });
}

function trailer(line: Uint8Array): FileLine {
  const total = numberAt(line, at.total);
  const count = numberAt(line, at.count);
  return total === null || count === null ? parked("unreadable") : { kind: "trailer", total, count };
}
