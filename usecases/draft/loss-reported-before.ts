import type { Deps } from "../ports/deps.ts";
import { lossReported } from "../rows/case/loss-reported.ts";
import { readDraft } from "../rows/draft/draft-row.ts";

/** Whether the loss of the card that her form speaks of was reported before, as far as the form names it by now (R40). */
export async function lossReportedBefore(
  { db, seal }: Pick<Deps, "db" | "seal">,
  studentId: string,
): Promise<boolean> {
  const draft = await readDraft(db, seal, studentId);
  return lossReported(db, seal, studentId, draft?.fields ?? {});
}
