import type { CardState, Category } from "./codes.ts";
import type { Localized } from "./language.ts";
import { compact } from "./plain-text.ts";

export type { CardState, Category, ReissueReason } from "./codes.ts";
export { reissueReasons } from "./reissue-reason.ts";

type CategoryFacts = {
  label: Localized;
  /** As the progress page prints it (R84). */
  reasonText: Localized;
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
  LOSS_REISSUE: {
    ...lost,
    makesCard: true,
    label: { zh: "掛失暨補發", en: "Report loss and get a new card" },
    reasonText: {
      zh: "掛失暨補發(餘額將轉置新卡)",
      en: "Loss and new card (the balance moves to the new card)",
    },
  },
  LOSS_REFUND: {
    ...lost,
    needsRefund: true,
    label: { zh: "僅掛失需退費", en: "Report loss, refund the balance" },
    reasonText: { zh: "僅掛失需退費", en: "Loss only, balance refunded" },
  },
  LOSS_ONLY: {
    ...lost,
    label: { zh: "僅掛失不退費", en: "Report loss only" },
    reasonText: { zh: "僅掛失不退費", en: "Loss only, no refund" },
  },
  REISSUE: {
    cardState: "PRESENT",
    losesCard: false,
    makesCard: true,
    needsRefund: false,
    needsOldCard: true,
    label: { zh: "補發新卡", en: "Replace the card" },
    reasonText: {
      zh: "補發新卡(需將舊卡繳回，否則無法製卡)",
      en: "New card (no card is made until the old one is sent back)",
    },
  },
};

/** What the student of a lost card may choose (R29–R31), in the manual's order. */
export type LostOption = "NEW_CARD" | "REFUND" | "NOTHING";

export const lostOptions: Record<LostOption, { category: Category; label: Localized }> = {
  NEW_CARD: {
    category: "LOSS_REISSUE",
    label: { zh: "要補辦新卡（原卡餘額存入新卡）", en: "I want a new card (the balance moves to it)" },
  },
  REFUND: {
    category: "LOSS_REFUND",
    label: { zh: "只要退費，不補辦新卡", en: "Refund the balance, no new card" },
  },
  NOTHING: {
    category: "LOSS_ONLY",
    label: { zh: "不退錢也不要補辦新卡", en: "No refund and no new card" },
  },
};

// Names of one and the same category in older files of the card company (C8, C10).
const aliases: ReadonlyMap<string, Category> = new Map([
  ["僅掛失不需退費", "LOSS_ONLY"],
  ["僅掛失不需繳費", "LOSS_ONLY"],
]);

/** The category that a Chinese label means, with or without a bracket behind it; undefined if unknown. */
export function categoryOf(label: string): Category | undefined {
  const plain = compact(label).replace(/\(.*/, "");
  const known = Object.keys(categories) as Category[];
  return known.find((category) => categories[category].label.zh === plain) ?? aliases.get(plain);
}
