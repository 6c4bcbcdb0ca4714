import banks from "./data/banks.json" with { type: "json" };
import type { Localized } from "./language.ts";

/** A bank by the three digits that transfers go by. */
export interface Bank {
  code: string;
  name: string;
  /** How many digits every account of it has, where that is certain. */
  accountDigits: number | null;
}

/** Banks, credit unions and the post office. A number that is not here may still exist and is not refused. */
export const bankList: readonly Bank[] = banks;

/** Where the list comes from and what it lacks, for the reader of the form. */
export const bankSource: Localized = {
  zh: "整理自公開的金融機構代號，不含農漁會與分行名單；找不到時可直接填代號。",
  en: "Compiled from public bank numbers, without farmers' and fishermen's associations and without branches; a number that is not listed can be typed.",
};

/** A bank by its three digits. */
export function bankOf(code: string): Bank | undefined {
  return bankList.find((bank) => bank.code === code);
}
