import type { DraftFields } from "#domain/case/draft-fields.ts";
import {
  type Conversation,
  DIALOG_VERSION,
  type DialogState,
  dialogStates,
  newConversation,
} from "../dialog/conversation.ts";

/** Whether a stored conversation can be carried on by the dialog as it is now. */
export function isCurrent(conversation: { state: string; version: number }): boolean {
  return conversation.version === DIALOG_VERSION && dialogStates.includes(conversation.state as DialogState);
}

/** The conversation of a student whose own is lost or of an older dialog, from what her draft says she has chosen. */
export function rebuild(
  id: string,
  { consent, cardState, category, reissueReason }: DraftFields,
): Conversation {
  if (!consent?.accepted) return newConversation(id);
  const agreed = consent.noticeVersion
    ? { noticeVersion: consent.noticeVersion, agreedVersion: consent.noticeVersion }
    : {};
  const chosen = { ...(cardState && { cardState }), ...(category && { category }) };
  const reason = reissueReason ? { reason: reissueReason } : {};
  const context = { misses: 0, ...agreed, ...chosen, ...reason };
  if (category) return { id, state: "fillingForm", context };
  if (!cardState) return { id, state: "choosingCardState", context };
  return { id, state: cardState === "LOST" ? "choosingLostOption" : "choosingReason", context };
}

/** A form that is no longer there was submitted or deleted on the page: the dialog about it is over. */
export function isOver({ state, context }: Conversation, hasDraft: boolean): boolean {
  const about = state === "confirmingCancel" ? context.resume : state;
  return about === "fillingForm" && !hasDraft;
}
