import { type Progress, progresses, type Review } from "../codes.ts";

/** Whether something may still be done (one open case per card: one-per-card.ts, ADR 12); late money can bring a lapsed case back, yet until then it is over (C15). */
const underWay: Record<Progress, boolean> = {
  UNPAID: true,
  PROCESSING: true,
  CLOSED: false,
  LAPSED: false,
  VOIDED: false,
};

/** The states of an open case, for those who ask the database instead of a row. */
export const openProgress: readonly Progress[] = progresses.filter((progress) => underWay[progress]);

/** Whether a case is under way; otherwise it is closed, lapsed or voided. */
export function isOpen({ progress }: { progress: Progress }): boolean {
  return underWay[progress];
}

/** Whether the school waits for the student to correct what it sent back. */
export function awaitsFix({ review, progress }: { review: Review; progress: Progress }): boolean {
  return review === "RETURNED" && isOpen({ progress });
}
