import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFile, detailsOf, formatOf } from "#domain/collection/read-file.ts";
import {
  bankLine,
  giroFile,
  joined,
  type Paid,
  pushBody,
  remittance,
  storeDetail,
  storeFile,
  storeFileOf,
} from "#test/support/collector-files.ts";

const csv = (rows: string[]) =>
  Buffer.from(
    `\uFEFFreceiptId,channel,agency,virtualAccount,amount,paidAt,bookedOn\r\n${rows.join("\r\n")}\r\n`,
  );
const csvRow = ({ account, amount }: Paid, i = 0) =>
  `"R-${i}",STORE,TFM,${account},${amount},2026-11-22T10:15:00+08:00,2026-11-22`;

const saidIn = (bytes: Uint8Array) => {
  const format = formatOf(bytes);
  return format ? [...detailsOf(format, bytes)].map(({ said }) => said) : null;
};
const moneyIn = (bytes: Uint8Array) =>
  saidIn(bytes)?.map((said) =>
    said.kind === "money" ? { account: said.account, amount: said.amount, paidOn: said.paidOn } : said.kind,
  );

const aPaid = fc.record({
  account: fc.stringMatching(/^[1-9]\d{12}[1-9]$/),
  amount: fc.integer({ min: 1, max: 20_000 }),
});
const writers: Record<string, (paid: Paid[]) => Uint8Array> = {
  store: storeFileOf,
  bank: (paid) => joined(paid.map(bankLine)),
  giro: giroFile,
  push: ([paid]) => pushBody(paid!),
  csv: (paid) => csv(paid.map(csvRow)),
};

describe.each(Object.entries(writers))("a %s file", (name, write) => {
  it("is known by what is in it, and gives back what was written", () => {
    fc.assert(
      fc.property(fc.array(aPaid, { minLength: 1, maxLength: 5 }), (paid) => {
        const bytes = write(paid);
        expect(formatOf(bytes)?.name).toBe(name);
        const written = name === "push" ? paid.slice(0, 1) : paid;
        expect(moneyIn(bytes)).toEqual(written.map((one) => ({ ...one, paidOn: "2026-11-22" })));
        expect(checkFile(formatOf(bytes)!, bytes)).toEqual({ lines: written.length });
      }),
    );
  });

  it("never breaks the reader, whatever is done to its bytes", () => {
    const spoilt = fc.tuple(
      fc.array(aPaid, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      fc.nat(400),
    );
    fc.assert(
      fc.property(spoilt, ([paid, changes, cut]) => {
        const bytes = Buffer.from(write(paid));
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const left = bytes.subarray(0, bytes.length - (cut % bytes.length));
        const format = formatOf(left);
        for (const said of saidIn(left) ?? [])
          if (said.kind === "money") expect(said.amount).toBeGreaterThan(0);
        if (format) expect(checkFile(format, left)).toBeDefined();
      }),
    );
  });
});

it("takes random bytes for no file of ours", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(formatOf(bytes)).toBeNull();
    }),
  );
});

const paid = { account: "71060000000847", amount: 300 };
const check = (bytes: Uint8Array) => checkFile(formatOf(bytes)!, bytes);

it.each([
  ["a total that does not fit", storeFile([storeDetail(paid)], { total: 301 }), "import_totals_differ"],
  [
    "a count that does not fit",
    storeFile([storeDetail(paid)], { total: 300, count: 2 }),
    "import_totals_differ",
  ],
  [
    "a line twice",
    storeFile([storeDetail(paid), storeDetail(paid)], { total: 300, count: 1 }),
    "import_totals_differ",
  ],
  ["no trailer", storeFileOf([paid, paid]).subarray(0, 122 * 2), "import_incomplete"],
  ["a cut line", storeFileOf([paid, paid]).subarray(0, 300), "import_incomplete"],
  [
    "details after its trailer",
    Buffer.concat([storeFileOf([paid]), joined([storeDetail(paid)])]),
    "import_incomplete",
  ],
])("refuses a closed file with %s", (_, bytes, fault) => {
  expect(check(bytes)).toBe(fault);
});

it("takes a closed file whose unreadable lines are all that its total lacks", () => {
  const broken = storeDetail(paid).subarray(0, 104);
  expect(check(storeFile([broken, storeDetail(paid)], { total: 600 }))).toEqual({ lines: 2 });
});

it.each([
  ["a negative amount", joined([bankLine({ ...paid, amount: -5 })]), "amount"],
  ["nothing", joined([bankLine({ ...paid, amount: 0 })]), "amount"],
  ["a huge amount", joined([bankLine({ ...paid, amount: 9_999_999_999 })]), "amount"],
  ["a day that does not exist", joined([bankLine(paid), bankLine({ ...paid, day: "20261131" })]), "day"],
  [
    "a barcode that does not verify",
    storeFile(
      [Buffer.from(storeDetail(paid).toString("latin1").replace("000000300", "000000900"), "latin1")],
      { total: 900 },
    ),
    "barcode",
  ],
  [
    "gross, fee and net that do not fit",
    Buffer.from(remittance(300).toString().replace("00000000300", "00000000200")),
    "sums",
  ],
  ["a channel that a table does not know", csv([csvRow(paid).replace("STORE", "CHECK")]), "channel"],
])("parks a line with %s", (_, bytes, reason) => {
  expect(saidIn(bytes)?.at(-1)).toEqual({ kind: "parked", reason });
});

it("takes a file in UTF-16 for no file of ours", () => {
  expect(formatOf(Buffer.from(`\uFEFF${storeFileOf([paid]).toString("latin1")}`, "utf16le"))).toBeNull();
});
