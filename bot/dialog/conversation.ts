import type { CardState, Category, ReissueReason } from "#domain/category.ts";

/** Version of the table in `transitions.ts`; kept with every conversation. Raise it when a state goes or changes its meaning. */
export const DIALOG_VERSION = 2;

export const dialogStates = [
  "idle",
  "hasOpenCase",
  "readingNotices",
  "declined",
  "choosingCardState",
  "choosingLostOption",
  "choosingReason",
  "needsLossReport",
  "fillingForm",
  "confirmingCancel",
  "confirmingRestart",
  "confirmingWithdraw",
  "withHuman",
] as const;

export type DialogState = (typeof dialogStates)[number];

/** What a student has said about her application so far. */
export interface Choices {
  /** Of the notices shown last. */
  noticeVersion?: string;
  /** The notices that she agreed to. */
  agreedVersion?: string;
  cardState?: CardState;
  category?: Category;
  reason?: ReissueReason;
}

/** A place in the dialog that 上一步 can return to. */
export interface Place extends Choices {
  state: DialogState;
}

/** What happened where no answer was possible. */
export type Unsaid = "photoUnsent" | "photoKept" | "backFromPerson";

export interface DialogContext extends Choices {
  /** Messages in a row that were not understood. */
  misses: number;
  /** When the last step was taken, milliseconds since 1970. */
  at?: number;
  /** Where she was before, the latest last. */
  trail?: readonly Place[];
  /** Id of the pictures sent at once that were answered last. */
  imageSet?: string | undefined;
  /** Serial of the case that she was asked about taking back. */
  withdrawing?: string | undefined;
  /** Said first in the next answer. */
  unsaid?: readonly Unsaid[];
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
