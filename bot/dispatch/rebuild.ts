import type { DraftFields } from "#domain/form/values.ts";
import {
  type Choices,
  type Conversation,
  DIALOG_VERSION,
  type DialogState,
  dialogStates,
  newConversation,
} from "../dialog/conversation.ts";
import { stateBehind } from "../dialog/trail.ts";
import { storedChoices } from "./stored-choices.ts";

type Stored = Pick<Conversation, "context"> & { state: string; version: number };

/** Whether a stored conversation can be carried on by the dialog as it is now. */
export function isCurrent(conversation: { state: string; version: number }): boolean {
  return conversation.version === DIALOG_VERSION && dialogStates.includes(conversation.state as DialogState);
}

/** What a form says that she has chosen. */
export function choicesOfForm({ consent, cardState, category, reissueReason }: DraftFields): Choices {
  if (!consent?.accepted) return {};
  const { noticeVersion } = consent;
  return {
    ...(noticeVersion && { noticeVersion, agreedVersion: noticeVersion }),
    ...(cardState && { cardState }),
    ...(category && { category }),
    ...(reissueReason && { reason: reissueReason }),
  };
}

/** What the row of an older dialog says that she has chosen in an application that is still going on. */
export function choicesOfRow({ state, context }: Stored): Choices {
  const { category, reason, ...choices } = storedChoices(context);
  // A category is in the form; without one, the form was sent or thrown away.
  return state === "idle" || state === "declined" || category ? {} : choices;
}

/** The place in the dialog that her choices lead to, whatever an older dialog called it. */
export function rebuild(id: string, choices: Choices): Conversation {
  const { noticeVersion, agreedVersion, cardState, category } = choices;
  const context = { misses: 0, ...choices };
  if (!noticeVersion) return newConversation(id);
  if (!agreedVersion) return { id, state: "readingNotices", context };
  if (category) return { id, state: "fillingForm", context };
  if (!cardState) return { id, state: "choosingCardState", context };
  return { id, state: cardState === "LOST" ? "choosingLostOption" : "choosingReason", context };
}

const between: ReadonlySet<DialogState> = new Set([
  "confirmingCancel",
  "confirmingRestart",
  "confirmingWithdraw",
  "withHuman",
]);

const outsideOfOne: ReadonlySet<DialogState> = new Set(["idle", "hasOpenCase", "declined"]);

/** Whether an application was begun and not ended, also behind a question in between. */
export function isUnderWay(conversation: Conversation): boolean {
  return !outsideOfOne.has(placeOf(conversation));
}

/** Whether the dialog has not come to a category yet, which the page may have been told meanwhile. */
export function isChoosing(conversation: Conversation): boolean {
  return isUnderWay(conversation) && placeOf(conversation) !== "fillingForm";
}

/** A form that is no longer there was submitted or deleted on the page: the dialog about it is over. */
export function isOver(conversation: Conversation, hasDraft: boolean): boolean {
  return placeOf(conversation) === "fillingForm" && !hasDraft;
}

function placeOf(conversation: Conversation): DialogState {
  const { state } = conversation;
  return between.has(state) ? stateBehind(conversation) : state;
}
