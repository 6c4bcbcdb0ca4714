import { expect, it } from "vitest";
import { checkFile, detailsOf, formatOf } from "#domain/collection/read-file.ts";
import { storeBarcode } from "#domain/payment/store-barcode.ts";
import type { Payment } from "../../../simulator/collection/payment.ts";
import { bankFile } from "../../../simulator/files/bank-file.ts";
import { type Draft, written } from "../../../simulator/files/collector-file.ts";
import { csvFile } from "../../../simulator/files/csv-file.ts";
import { giroFile } from "../../../simulator/files/giro-file.ts";
import { pushBody } from "../../../simulator/files/push.ts";
import { storeFile } from "../../../simulator/files/store-file.ts";

const bill = { deadline: "2026-12-31", collectionCode: "63E", segment3Prefix: "5437" } as const;
const account = "71060000000847";
const day = "2026-11-26";

const payment = (channel: Payment["channel"], amount: number): Payment => ({
  receiptId: `R${amount}`,
  virtualAccount: account,
  amount,
  paidAt: "2026-11-25T18:30:00+08:00",
  bookedOn: day,
  channel,
  ...(channel === "STORE" && {
    chain: "HILIFE" as const,
    segments: storeBarcode({ ...bill, account, amount }),
  }),
  remark: "林○芯",
  fee: 0,
  attempts: 0,
  outcome: "",
});

const payments = [payment("STORE", 300), payment("ATM", 90), payment("GIRO", 120)];
const bytesOf = (draft: Draft) => written(draft).bytes;

it.each([
  ["store", bytesOf(storeFile(payments, day, "HILIFE")), [300]],
  ["bank", bytesOf(bankFile(payments, day)), [90]],
  ["giro", bytesOf(giroFile(payments, day)), [120]],
  ["push", pushBody(payments[1]!), [90]],
  ["csv", bytesOf(csvFile(payments, day)), [300, 90, 120]],
])("reads a %s file that others made", (name, bytes, amounts) => {
  const format = formatOf(bytes)!;
  expect(format.name).toBe(name);
  expect(checkFile(format, bytes)).toEqual({ lines: amounts.length });
  expect([...detailsOf(format, bytes)].map(({ said }) => said)).toMatchObject(
    amounts.map((amount) => ({ kind: "money", account, amount, paidOn: "2026-11-25", accountedOn: day })),
  );
});
