import type { AskedCard } from "./loss-report.ts";

/**
 * Whether an open case keeps another one of this card from being sent (ADR 12): a case of the same three facts, whichever account
 * sent it, for identity is the card's. Of her own account the number alone is enough, since she may have mistyped the
 * third fact.
 */
export function holdsCard(card: AskedCard, open: AskedCard): boolean {
  if (open.schoolCode !== card.schoolCode || open.studentNo !== card.studentNo) return false;
  return open.idNumberHash === card.idNumberHash || open.studentId === card.studentId;
}
