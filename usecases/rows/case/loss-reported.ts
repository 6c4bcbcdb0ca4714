import { type NamedCard, reportsLossOf } from "#domain/case/loss-report.ts";
import type { Tx } from "../../ports/transaction.ts";
import { askedCard } from "./asked-card.ts";

/**
 * Whether the loss of a card was reported before, as far as this student may rely on it (R40).
 * @param byOthers whether reports of other accounts under the card's numbers count: only where she did not guess at them
 */
export async function lossReported(
  tx: Tx,
  card: NamedCard,
  { byOthers }: { byOthers: boolean },
): Promise<boolean> {
  const { studentId, schoolCode, studentNo, idNumberHash } = card;
  const others = byOthers && studentNo && idNumberHash ? [{ studentNo, idNumberHash }] : [];
  const cases = await tx.cardCase.findMany({
    where: { ...(schoolCode && { schoolCode }), OR: [{ studentId }, ...others] },
    select: { category: true, confirmedAt: true, ...askedCard },
  });
  return cases.some((cardCase) => reportsLossOf(card, cardCase));
}
