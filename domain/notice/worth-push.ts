import { awaitsOldCard } from "../case/readiness.ts";
import type { CaseSnapshot } from "../case/snapshot.ts";
import { categories } from "../category.ts";
import type { NoticeKind } from "../codes.ts";

/**
 * Whether a notice is worth a push of its own, which costs money; one that is not rides on the next push of its case, on the next
 * answer in the chat, or on her next visit to a page. Pushed is what she has to act on, what takes effect, and what ends.
 */
export function worthPush(kind: NoticeKind, snapshot: CaseSnapshot): boolean {
  return exceptions[kind]?.(snapshot) ?? true;
}

const exceptions: Partial<Record<NoticeKind, (snapshot: CaseSnapshot) => boolean>> = {
  // Nothing comes of it before the card is sent, and that is pushed.
  cardProduced: () => false,
  // The end of a case with a new card or a refund is that these are on their way, which was pushed.
  caseClosed: ({ category }) => !categories[category].makesCard && !categories[category].needsRefund,
  // As long as her old card is awaited, an approval after the payment changes nothing for her; one before it makes her owe the fee.
  caseApproved: (snapshot) => !awaitsOldCard(snapshot) || snapshot.paidAt === null,
  // That approval took the push that a whole case has for this; she has done her part by then, and the sending is pushed.
  oldCardReceived: (snapshot) => !approvedUnpaid(snapshot),
  // The sending of the card is pushed, and its sentence says it too; only where that is over nothing else would.
  balanceMoved: ({ shippedAt }) => shippedAt !== null,
  // Whoever was not asked about it waits for nothing.
  lossConfirmed: ({ lossAskedAt }) => lossAskedAt !== null,
};

function approvedUnpaid({ approvedAt, paidAt }: CaseSnapshot): boolean {
  return approvedAt !== null && (paidAt === null || approvedAt < paidAt);
}
