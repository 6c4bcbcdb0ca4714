import type { Deps } from "../ports/deps.ts";
import { casesWithFacts } from "../rows/case/case-facts.ts";
import { cardOfForm, isLookedUp } from "../rows/case/looked-up.ts";
import { lossReported } from "../rows/case/loss-reported.ts";
import { readDraft } from "../rows/draft/draft-row.ts";

/** Whether the loss of the card that her form speaks of was reported before, as far as the form names it by now (R40). */
export async function lossReportedBefore(
  { db, seal }: Pick<Deps, "db" | "seal">,
  studentId: string,
): Promise<boolean> {
  const draft = await readDraft(db, seal, studentId);
  if (!draft) return lossReported(db, { studentId }, { byOthers: false });
  const { schoolCode } = draft.fields;
  const card = cardOfForm(draft.fields);
  const named = { studentId, ...(schoolCode && { schoolCode }), ...(card && casesWithFacts(card, seal)) };
  return lossReported(db, named, { byOthers: isLookedUp(draft, seal) });
}
