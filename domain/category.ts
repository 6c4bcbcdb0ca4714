import type { CardState, Category } from "./codes.ts";

export type { CardState, Category, ReissueReason } from "./codes.ts";

type CategoryFacts = {
  cardState: CardState;
  /** The card is lost: its e-purse is stopped for good. */
  losesCard: boolean;
  /** A new card is made, so a new photo or the old one is needed. */
  makesCard: boolean;
  /** The balance goes back to the holder. */
  needsRefund: boolean;
  /** No card is made before the old one has come back. */
  needsOldCard: boolean;
};

const lost = {
  cardState: "LOST",
  losesCard: true,
  makesCard: false,
  needsRefund: false,
  needsOldCard: false,
} as const;

export const categories: Record<Category, CategoryFacts> = {
  LOSS_REISSUE: { ...lost, makesCard: true },
  LOSS_REFUND: { ...lost, needsRefund: true },
  LOSS_ONLY: lost,
  REISSUE: {
    cardState: "PRESENT",
    losesCard: false,
    makesCard: true,
    needsRefund: false,
    needsOldCard: true,
  },
};

/** What the student of a lost card may choose (R29–R31), in the manual's order. */
export type LostOption = "NEW_CARD" | "REFUND" | "NOTHING";

export const lostOptions: Record<LostOption, { category: Category }> = {
  NEW_CARD: { category: "LOSS_REISSUE" },
  REFUND: { category: "LOSS_REFUND" },
  NOTHING: { category: "LOSS_ONLY" },
};
