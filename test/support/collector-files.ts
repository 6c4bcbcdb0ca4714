import iconv from "iconv-lite";
import { storeBarcode } from "#domain/payment/store-barcode.ts";

type Field = [offset: number, length: number, value: string | number];

/** A line of fixed width in Big5; numbers are filled up with zeros, texts with blanks. */
function fixedLine(width: number, fields: Field[]): Buffer {
  const line = Buffer.alloc(width, " ");
  for (const [offset, length, value] of fields) {
    const text = typeof value === "number" ? String(value).padStart(length, "0") : value;
    iconv.encode(text, "cp950").subarray(0, length).copy(line, offset);
  }
  return line;
}

export const joined = (lines: Buffer[], end = "\r\n") =>
  Buffer.concat(lines.flatMap((line) => [line, Buffer.from(end)]));

export interface Paid {
  account: string;
  amount: number;
  /** `YYYYMMDD` */
  day?: string;
}

const today = "20261122";
const agency = "TFM";

export function storeDetail({ account, amount, day = today }: Paid): Buffer {
  const barcode = { deadline: "2026-12-31", collectionCode: "63E", segment3Prefix: "5437" } as const;
  const [first, second, third] = storeBarcode({ ...barcode, account, amount });
  return fixedLine(120, [
    ...([
      [0, 1, "2"],
      [1, 8, "63E"],
      [9, 8, agency],
      [17, 8, "00006789"],
    ] as Field[]),
    ...([
      [44, 8, day],
      [52, 8, day],
      [60, 9, first],
      [69, 20, second],
      [89, 15, third],
    ] as Field[]),
  ]);
}

/** A chain's file; `trailer` overrides what it says of itself. */
export function storeFile(details: Buffer[], { total, count }: { total: number; count?: number }): Buffer {
  const who: Field[] = [
    [1, 8, "63E"],
    [9, 8, agency],
  ];
  return joined([
    fixedLine(120, [[0, 1, "1"], ...who, [21, 8, today]]),
    ...details,
    fixedLine(120, [[0, 1, "3"], ...who, [28, 14, total], [44, 10, count ?? details.length]]),
  ]);
}

export const storeFileOf = (paid: Paid[]) =>
  storeFile(paid.map(storeDetail), { total: paid.reduce((sum, { amount }) => sum + amount, 0) });

export function bankLine({ account, amount, day = today }: Paid, number = 1): Buffer {
  return fixedLine(128, [
    ...([
      [0, 13, "0047106000000"],
      [13, 8, day],
      [21, 6, "101500"],
      [27, 16, account],
      [43, 1, "+"],
    ] as Field[]),
    ...([
      [44, 10, amount],
      [54, 10, "王小明"],
      [64, 4, "0040"],
      [68, 2, "SA"],
      [70, 2, "06"],
    ] as Field[]),
    ...([
      [72, 8, day],
      [80, 8, day],
      [88, 6, number],
      [94, 6, account.slice(0, 6)],
      [100, 3, 15],
    ] as Field[]),
  ]);
}

export function giroFile(paid: Paid[], rocDay = "1151122"): Buffer {
  const total = paid.reduce((sum, { amount }) => sum + amount, 0);
  return joined([
    fixedLine(110, [
      [0, 1, "H"],
      [1, 8, "42307808"],
      [9, 7, rocDay],
    ]),
    ...paid.map(({ account, amount }, i) =>
      fixedLine(110, [
        [0, 8, "42307808"],
        [8, 7, rocDay],
        [15, 6, "004596"],
        [21, 4, "0502"],
        [25, 7, i + 1],
        [32, 1, "+"],
        [33, 11, amount],
        [51, 16, account],
      ]),
    ),
    fixedLine(110, [
      [0, 1, "T"],
      [1, 8, "42307808"],
      [9, 7, rocDay],
      [16, 11, total],
      [27, 7, paid.length],
    ]),
  ]);
}

export function pushBody({ account, amount, day = today }: Paid): Buffer {
  const fields = [
    "",
    day,
    "101500",
    account,
    amount,
    account.slice(0, 6),
    "王小明",
    "一卡通票證股份有限公司",
    "",
    "ATM",
    day,
    "0040",
  ];
  return iconv.encode(`BOT${day}.txt\r\n${fields.join(",")}\r\n`, "cp950");
}

/** @param fee kept by the channel; @param agencyCode as in remittances */
export function remittance(
  gross: number,
  { fee = 0, agencyCode = agency }: { fee?: number; agencyCode?: string } = {},
): Buffer {
  return joined([
    fixedLine(128, [
      ...([
        [0, 8, "20261130"],
        [8, 6, "100000"],
        [14, 2, "02"],
        [16, 3, "63E"],
        [19, 11, gross - fee],
        [30, 2, 1],
      ] as Field[]),
      ...([
        [32, 8, today],
        [40, 8, today],
        [48, 8, agencyCode],
        [56, 11, gross],
        [67, 11, fee],
        [78, 6, 1],
      ] as Field[]),
    ]),
  ]);
}
