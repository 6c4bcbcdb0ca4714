import type { Deps } from "../ports/deps.ts";
import { readDraft } from "../rows/draft/draft-row.ts";
import { type DraftView, draftView } from "./draft-view.ts";

type DraftDeps = Pick<Deps, "db" | "now" | "seal">;

/** The student's unsubmitted form; one with nothing in it when she has not begun. */
export async function currentDraft(deps: DraftDeps, studentId: string): Promise<DraftView> {
  const draft = await readDraft(deps.db, deps.seal, studentId);
  return draftView(
    deps,
    studentId,
    draft ?? { fields: {}, version: 0, updatedAt: deps.now(), askedCard: null },
  );
}
