import type { Deps } from "../ports/deps.ts";

/** Adds up what changed of the counts of cases, so that reading them stays short. @returns how many changes there were */
export async function foldCounts({ db }: Pick<Deps, "db">): Promise<number> {
  const [row] = await db.$queryRaw<{ folded: number }[]>`SELECT fold_case_counts() AS folded`;
  return row!.folded;
}
