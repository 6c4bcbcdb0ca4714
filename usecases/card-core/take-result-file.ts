import type { CardCore } from "../ports/card-core.ts";
import type { Deps } from "../ports/deps.ts";
import { readCardResults } from "./read-result-file.ts";
import { type ResultOutcome, recordResults } from "./record-results.ts";

type ResultDeps = Pick<Deps, "db" | "now">;

/** What became of one line of a file; `field` names what is wrong with it. */
export type LineOutcome = { line: number } & (
  | ResultOutcome
  | { ok: false; code: "validation_failed"; field: string }
);

/**
 * Takes a file of results, line by line; the same file once more changes nothing.
 * @param actor who brings it: `staff:<id>`, or `cardCore`
 * @throws RangeError for a file that is none of results
 */
export async function takeResultFile(deps: ResultDeps, actor: string, bytes: Buffer): Promise<LineOutcome[]> {
  const outcomes: LineOutcome[] = [];
  for (const read of readCardResults(bytes)) {
    const { line } = read;
    if ("wrong" in read) outcomes.push({ line, ok: false, code: "validation_failed", field: read.wrong });
    else
      for (const outcome of await recordResults(deps, actor, [read.told]))
        outcomes.push({ line, ...outcome });
  }
  return outcomes;
}

/** Takes the files that lie ready, each put away with what became of its lines. @returns how many */
export async function takeResultFiles({
  cardCore,
  ...deps
}: ResultDeps & { cardCore?: CardCore | undefined }): Promise<number> {
  const files = (await cardCore?.results()) ?? [];
  for (const { name, bytes } of files) {
    const { taken, outcome } = await outcomeOf(deps, bytes);
    await cardCore?.finish(name, taken, outcome);
  }
  return files.length;
}

async function outcomeOf(deps: ResultDeps, bytes: Buffer): Promise<{ taken: boolean; outcome: string }> {
  try {
    const lines = await takeResultFile(deps, "cardCore", bytes);
    return { taken: true, outcome: `${lines.map(written).join("\n")}\n` };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { taken: false, outcome: `${error.message}\n` };
  }
}

function written(outcome: LineOutcome): string {
  return JSON.stringify(outcome, (_, value) => (typeof value === "bigint" ? Number(value) : value));
}
