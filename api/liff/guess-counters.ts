import { type CaseFacts, factsKey } from "#usecases/rows/case/case-facts.ts";
import type { ApiDeps } from "../api-deps.ts";
import type { Counter } from "../limit-failures.ts";

/**
 * Where wrong facts count: with whoever asks, and with the card asked about, so that nobody finds an ID number by trying.
 * @param asker `address:…`, or `account:…` of somebody signed in
 */
export function guessCounters({ limits, seal }: ApiDeps, asker: string, facts: CaseFacts): Counter[] {
  return [
    { limit: limits.query, key: asker },
    { limit: limits.queriedCard, key: factsKey(facts, seal) },
  ];
}
