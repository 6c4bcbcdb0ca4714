import type { CaseQuery, QueriedCase } from "../../../api/contracts/liff.ts";

/** What the last query found and the facts it was asked with; in memory only, gone with the page. */
let found: { query: CaseQuery; cases: QueriedCase[] } | undefined;

export function keepFound(query: CaseQuery, cases: QueriedCase[]): void {
  found = { query, cases };
}

export const foundCases = () => found;

export const foundCase = (serial: string): QueriedCase | undefined =>
  found?.cases.find((queried) => queried.serial === serial);

export function forgetFound(): void {
  found = undefined;
}
