import { categories } from "../category.ts";
import { type AskedCard, isLossReport } from "./loss-report.ts";
import type { CaseSnapshot } from "./snapshot.ts";

/**
 * Whether an open case keeps another one of this card from being sent (ADR 12): a case of the same three facts, whichever account
 * sent it, for identity is the card's. Of her own account the number alone is enough, since she may have mistyped the
 * third fact.
 */
export function holdsCard(card: AskedCard, open: AskedCard): boolean {
  if (open.schoolCode !== card.schoolCode || open.studentNo !== card.studentNo) return false;
  return open.idNumberHash === card.idNumberHash || open.studentId === card.studentId;
}

type Wish = Partial<Pick<CaseSnapshot, "category" | "reissueReason">>;

/**
 * Whether two cases of one card may be open at once: a loss report without a new card that took effect is the very proof that a
 * replacement for 先前已申請掛失 needs, and no obstacle to it (R40).
 */
export function standsBeside(wish: Wish, open: Pick<CaseSnapshot, "category" | "confirmedAt">): boolean {
  return (
    wish.reissueReason === "ALREADY_REPORTED" && isLossReport(open) && !categories[open.category].makesCard
  );
}
