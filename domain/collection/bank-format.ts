import type { FileFormat } from "./file-format.ts";
import type { FileLine } from "./file-line.ts";
import { dayAt, numberAt, type Place, textAt, timeAt, withoutPlaces } from "./fixed-width.ts";
import { moneyLine, parked } from "./money-line.ts";

const width = 128;
const at = {
  realAccount: [0, 13],
  day: [13, 8],
  time: [21, 6],
  account: [27, 16],
  sign: [43, 1],
  amount: [44, 10],
  accountedOn: [80, 8],
  number: [88, 6],
} satisfies Record<string, Place>;

/** Lines of a bank's virtual accounts, without head or tail. Source: docs/formats.md §3, "Bank". */
export const bankFormat: FileFormat = {
  name: "bank",
  closed: false,
  recognises: ([line]) =>
    line?.length === width &&
    /^\d{13}$/.test(textAt(line, at.realAccount)) &&
    dayAt(line, at.day) !== null &&
    /^[+-]$/.test(textAt(line, at.sign)),
  reader: () => read,
  identity: (line) => withoutPlaces(line, [at.number]),
};

function read(line: Uint8Array): FileLine {
  if (line.length !== width) return parked("length");
  // A minus takes money back, which is for somebody to look at.
  if (textAt(line, at.sign) !== "+") return parked("sign");
  const accountedOn = dayAt(line, at.accountedOn);
  const paidTime = timeAt(line, at.time);
  if (accountedOn === null || paidTime === null) return parked("day");
  const bank = { source: "bank", channel: "ATM", agency: null, number: null } as const;
  const paid = {
    account: textAt(line, at.account),
    amount: numberAt(line, at.amount),
    paidOn: dayAt(line, at.day),
  };
  return moneyLine({ ...bank, ...paid, paidTime, accountedOn });
}
