import type { ClearingChannel } from "../ledger/accounts.ts";

/** Store chains as their files name them (docs/formats.md §3). */
const storeAgencies = ["7111111", "TFM", "OKM", "HILIFE"] as const;

export const isStoreAgency = (text: string): boolean => storeAgencies.some((agency) => agency === text);

/** The agency of a remittance, and the channel whose money it settles. */
export const settledChannels: ReadonlyMap<string, ClearingChannel> = new Map<string, ClearingChannel>([
  ...storeAgencies.map((agency) => [agency, `STORE:${agency}`] as const),
  ["BANK", "ATM"],
  ["POST", "GIRO"],
  ["LINEPAY", "LINE_PAY"],
]);
