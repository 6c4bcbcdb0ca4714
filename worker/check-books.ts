import { checkBooks } from "#usecases/ledger/check-books.ts";
import type { WorkerDeps } from "./worker-deps.ts";

/** Once a day; who wants to know sooner asks `npm run books` or the desk's page. */
const EVERY_MS = 24 * 60 * 60_000;

/** Proves the books every day and logs each sum that does not agree. @returns a sweep that tells how many there were */
export function booksChecker(deps: WorkerDeps): () => Promise<number> {
  let next = 0;
  return async () => {
    const at = deps.now().getTime();
    if (at < next) return 0;
    next = at + EVERY_MS;
    const findings = await checkBooks(deps);
    for (const finding of findings) deps.log.error({ finding }, "the books do not agree");
    if (findings.length === 0) deps.log.info("the books are sound");
    return 0;
  };
}
