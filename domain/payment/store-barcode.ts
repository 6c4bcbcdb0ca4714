import { type Day, isDay, rocYyMmDd } from "../calendar.ts";
import { billing } from "../facts.ts";
import { checkCharacters } from "./store-barcode-checks.ts";

/** Three Code 39 texts, top to bottom: 9, 16 and 15 characters. */
type StoreBarcode = [string, string, string];

// Ordinary collection codes take no more than this per bill.
const maxAmount = 20_000;

/**
 * The three segments that a store till scans (R63–R66).
 * @param bill.deadline last day on which the till takes money, or `never`
 * @param bill.collectionCode 3 characters, given by the collecting agency
 * @param bill.account virtual account of 14 digits
 * @param bill.amount whole NT$ without the store's own fee, 1 to 20,000
 * @param bill.segment3Prefix 4 characters, a constant of the biller
 * @throws RangeError if a part does not fit
 */
export function storeBarcode(bill: {
  deadline: Day | "never";
  collectionCode: string;
  account: string;
  amount: number;
  segment3Prefix: string;
}): StoreBarcode {
  const { deadline, collectionCode, account, amount, segment3Prefix } = bill;
  const date = deadline === "never" ? billing.neverExpires : rocYyMmDd(deadline);
  mustMatch(collectionCode, /^[0-9A-Z]{3}$/, "collection code");
  mustMatch(account, /^[0-9A-Z]{1,16}$/, "account");
  mustMatch(segment3Prefix, /^[0-9A-Z]{4}$/, "prefix of segment 3");
  if (!Number.isInteger(amount) || amount < 1 || amount > maxAmount)
    throw new RangeError("Store barcode: bad amount");
  const seg1 = date + collectionCode;
  const seg2 = account.padEnd(16, "0");
  const money = String(amount).padStart(9, "0");
  return [seg1, seg2, segment3Prefix + checkCharacters(seg1, seg2, segment3Prefix + money) + money];
}

/** Whether the shape is right and the printed check characters are those of the rest. */
export function verifyStoreBarcode([seg1, seg2, seg3]: StoreBarcode): boolean {
  if (!/^\d{6}[0-9A-Z]{3}$/.test(seg1) || !/^[0-9A-Z]{16}$/.test(seg2)) return false;
  if (!/^[0-9A-Z]{6}\d{9}$/.test(seg3)) return false;
  return checkCharacters(seg1, seg2, seg3.slice(0, 4) + seg3.slice(6)) === seg3.slice(4, 6);
}

/**
 * Reads back what `storeBarcode` wrote; null when it does not verify.
 * @returns `deadline` null if the date field names no day; ROC years are read as 100 to 199 (2011–2110)
 */
export function parseStoreBarcode(segments: StoreBarcode) {
  if (!verifyStoreBarcode(segments)) return null;
  const [seg1, seg2, seg3] = segments;
  return {
    deadline: deadlineOf(seg1.slice(0, 6)),
    collectionCode: seg1.slice(6),
    account: seg2.slice(0, 14),
    amount: Number(seg3.slice(6)),
    segment3Prefix: seg3.slice(0, 4),
  };
}

function deadlineOf(date: string): Day | "never" | null {
  if (date === billing.neverExpires) return "never";
  const year = 2011 + Number(date.slice(0, 2));
  const day = `${year}-${date.slice(2, 4)}-${date.slice(4)}`;
  return isDay(day) ? day : null;
}

function mustMatch(value: string, pattern: RegExp, what: string): void {
  if (!pattern.test(value)) throw new RangeError(`Store barcode: bad ${what}`);
}
