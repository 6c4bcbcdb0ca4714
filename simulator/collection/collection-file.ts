import type { Payment } from "./payment.ts";

/** A file as the collector delivers it: fixed-width lines, ASCII, one day's money. */
export type CollectionFile = { name: string; text: string };

const AGENCY = "7111111";
const COMPANY = "63E";
const STORE = "00012345";
const REAL_ACCOUNT = "0047106000000";

type Field = [offset: number, length: number, value: string | number];

/** Writes fields at their byte offsets; numbers are zero-padded left, texts blank-padded right. */
function line(width: number, fields: Field[]): string {
  const bytes = Array<string>(width).fill(" ");
  for (const [offset, length, value] of fields) {
    const text =
      typeof value === "number" ? String(value).padStart(length, "0") : value.padEnd(length).slice(0, length);
    bytes.splice(offset, length, ...text);
  }
  return bytes.join("");
}

const compact = (day: string) => day.slice(0, 10).replaceAll("-", "");
const onDay = (payments: Payment[], channel: Payment["channel"], day: string) =>
  payments.filter((one) => one.channel === channel && one.paidAt.startsWith(day));

/**
 * The stores' 120-byte detail file: header 1, details 2, trailer 3. Offsets: docs/formats.md §3.
 * @param day YYYY-MM-DD in Taipei
 */
export function storeFile(payments: Payment[], day: string): CollectionFile {
  const paid = onDay(payments, "STORE", day);
  const date = compact(day);
  const who: Field[] = [
    [1, 8, COMPANY],
    [9, 8, AGENCY],
  ];
  const total = paid.reduce((sum, { amount }) => sum + amount, 0);
  const lines = [
    line(120, [[0, 1, "1"], ...who, [21, 8, date]]),
    ...paid.map(({ segments: [first = "", second = "", third = ""] = [], paidAt }) =>
      line(120, [
        [0, 1, "2"],
        ...who,
        [17, 8, STORE],
        [44, 8, date],
        [52, 8, compact(paidAt)],
        [60, 9, first],
        [69, 20, second],
        [89, 15, third],
      ]),
    ),
    line(120, [[0, 1, "3"], ...who, [28, 14, total], [44, 10, paid.length]]),
  ];
  return { name: `SPC800.${date}`, text: `${lines.join("\r\n")}\r\n` };
}

/** The bank's 128-byte virtual-account file, one line a transfer. Offsets: docs/formats.md §3. */
export function bankFile(payments: Payment[], day: string): CollectionFile {
  const lines = onDay(payments, "ATM", day).map(({ virtualAccount, amount, paidAt, fee }, i) =>
    line(128, [
      [0, 13, REAL_ACCOUNT],
      [13, 8, compact(paidAt)],
      [21, 6, paidAt.slice(11, 19).replaceAll(":", "")],
      [27, 16, virtualAccount],
      [43, 1, "+"],
      [44, 10, amount],
      [64, 4, "0040"],
      [68, 2, "SA"],
      [70, 2, "06"],
      [72, 8, compact(paidAt)],
      [80, 8, compact(paidAt)],
      [88, 6, i + 1],
      [94, 6, virtualAccount.slice(0, 6)],
      [100, 3, fee],
    ]),
  );
  return { name: `BANK.${compact(day)}`, text: lines.map((one) => `${one}\r\n`).join("") };
}
