import type { CardState, Category, ReissueReason } from "#domain/category.ts";

/** Version of the table in `transitions.ts`; kept with every conversation. Raise it when a state goes or changes its meaning. */
export const DIALOG_VERSION = 1;

export const dialogStates = [
  "idle",
  "readingNotices",
  "declined",
  "choosingCardState",
  "choosingLostOption",
  "choosingReason",
  "needsLossReport",
  "fillingForm",
  "confirmingCancel",
] as const;

export type DialogState = (typeof dialogStates)[number];

export interface DialogContext {
  /** Messages in a row that were not understood. */
  misses: number;
  /** Of the notices shown last. */
  noticeVersion?: string;
  /** The notices that she agreed to. */
  agreedVersion?: string;
  cardState?: CardState;
  category?: Category;
  reason?: ReissueReason;
  /** Where 「不，繼續申請」 leads back to. */
  resume?: DialogState;
}

export interface Conversation {
  /** Twelve letters and digits; every button carries it. A new one makes older buttons inert. */
  id: string;
  state: DialogState;
  context: DialogContext;
}

/** Where a student starts who has never written. */
export function newConversation(id: string): Conversation {
  return { id, state: "idle", context: { misses: 0 } };
}
