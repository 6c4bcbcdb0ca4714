import type { FileFormat } from "./file-format.ts";
import type { FileLine } from "./file-line.ts";
import { numberAt, type Place, rocDayAt, textAt, withoutPlaces } from "./fixed-width.ts";
import { moneyLine, parked } from "./money-line.ts";

const width = 110;
const at = {
  day: [8, 7],
  number: [25, 7],
  sign: [32, 1],
  amount: [33, 11],
  account: [51, 16],
  edgeDay: [9, 7],
  total: [16, 11],
  count: [27, 7],
} satisfies Record<string, Place>;

/** A day of the post office's giro account. Source: docs/formats.md §3, "Post giro". */
export const giroFormat: FileFormat = {
  name: "giro",
  closed: true,
  recognises: ([line]) =>
    line?.length === width && textAt(line, [0, 1]) === "H" && rocDayAt(line, at.edgeDay) !== null,
  reader: () => {
    let accountedOn: string | null = null;
    return (line) => {
      if (line.length !== width) return parked("length");
      const type = textAt(line, [0, 1]);
      if (type === "T") return trailer(line);
      if (type !== "H") return detail(line, accountedOn);
      accountedOn = rocDayAt(line, at.edgeDay);
      return { kind: "header" };
    };
  },
  identity: (line) => withoutPlaces(line, [at.number]),
};

function detail(line: Uint8Array, accountedOn: string | null): FileLine {
  if (textAt(line, at.sign) !== "+") return parked("sign");
  const post = { source: "giro", channel: "GIRO", agency: null, number: null, paidTime: null } as const;
  const paid = { account: textAt(line, at.account), amount: numberAt(line, at.amount) };
  return moneyLine({ ...post, ...paid, paidOn: rocDayAt(line, at.day), accountedOn });
}

function trailer(line: Uint8Array): FileLine {
  const total = numberAt(line, at.total);
  const count = numberAt(line, at.count);
  return total === null || count === null ? parked("unreadable") : { kind: "trailer", total, count };
}
