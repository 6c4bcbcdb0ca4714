import { taiwanText } from "./big5-text.ts";
import type { FileFormat } from "./file-format.ts";
import type { FileLine } from "./file-line.ts";
import { dayOfDigits, timeOfDigits } from "./fixed-width.ts";
import { moneyLine, parked } from "./money-line.ts";

/** What Bank of Taiwan pushes: a file name, then lines of twelve fields. Source: docs/formats.md §3, "Bank of Taiwan's push". */
export const pushFormat: FileFormat = {
  name: "push",
  closed: false,
  recognises: ([name, line]) =>
    name !== undefined &&
    line !== undefined &&
    !name.includes(comma) &&
    dayOfDigits(fieldsOf(line)?.[1] ?? "") !== null,
  reader: () => {
    let named = false;
    return (line) => {
      if (named) return read(line);
      named = true;
      return null;
    };
  },
  identity: (line) => line,
};

const comma = ",".charCodeAt(0);

function fieldsOf(line: Uint8Array): string[] | null {
  const fields = taiwanText(line)
    ?.split(",")
    .map((field) => field.trim());
  return fields?.length === 12 ? fields : null;
}

function read(line: Uint8Array): FileLine {
  const fields = fieldsOf(line);
  if (!fields) return parked("unreadable");
  const [, day = "", time = "", account = "", amount = "", , , , , , accountedOn = ""] = fields;
  const paidTime = timeOfDigits(time);
  if (paidTime === null) return parked("day");
  const bank = { source: "push", channel: "ATM", agency: null, number: null } as const;
  const paid = {
    account,
    amount: /^-?\d{1,15}$/.test(amount) ? Number(amount) : null,
    paidOn: dayOfDigits(day),
  };
  return moneyLine({ ...bank, ...paid, paidTime, accountedOn: dayOfDigits(accountedOn) });
}
