import { detailsOf } from "#domain/collection/read-file.ts";
import { batch, type GivenFile, type ImportDeps, readable } from "./import-file.ts";
import type { ImportReport, OutcomeCounts } from "./import-report.ts";
import { type NamedLine, namedLines } from "./line-names.ts";
import { takeLines } from "./take-lines.ts";
import { added } from "./write-results.ts";

class Undone extends Error {}

const longest = { timeout: 120_000, maxWait: 30_000 };
/** Of a file that is not there. */
const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Tells what an import would do, by doing it and taking it back. Lines of one account are looked at together, so that the second one finds
 * what the first would have left.
 * @throws DomainError as `importFile` does
 */
export async function previewFile(deps: ImportDeps, { name, bytes }: GivenFile): Promise<ImportReport> {
  const { format, lines } = readable(bytes);
  const named = [...namedLines(format, detailsOf(format, bytes))];
  const byAccount = Map.groupBy(named, ({ said }) => (said.kind === "money" ? said.account : ""));
  let outcomes: OutcomeCounts = {};
  for (const some of together([...byAccount.values()])) outcomes = await tried(deps, some, outcomes);
  const dates = { startedAt: null, finishedAt: null };
  return { id: null, name, format: format.name, lines, done: lines, outcomes, ...dates };
}

/** Whole groups, joined up to the size of a batch. */
function* together(groups: Iterable<NamedLine[]>): Generator<NamedLine[]> {
  let some: NamedLine[] = [];
  for (const group of groups) {
    some.push(...group);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function tried(deps: ImportDeps, lines: NamedLine[], before: OutcomeCounts): Promise<OutcomeCounts> {
  let outcomes = before;
  const { now, settings } = deps;
  const undone = deps.db.$transaction(async (tx) => {
    outcomes = added(before, await takeLines(tx, nobody, lines, { at: now(), settings }));
    throw new Undone();
  }, longest);
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return outcomes;
}
