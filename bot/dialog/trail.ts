import type { Choices, Conversation, DialogContext, DialogState, Place } from "./conversation.ts";

/** More steps back than anyone takes; the row stays small. */
const LONGEST = 8;

/** The question before, for a conversation that was rebuilt and remembers no steps. */
const before: Record<DialogState, DialogState> = {
  idle: "idle",
  hasOpenCase: "idle",
  readingNotices: "idle",
  declined: "readingNotices",
  choosingCardState: "readingNotices",
  choosingLostOption: "choosingCardState",
  choosingReason: "choosingCardState",
  needsLossReport: "choosingReason",
  fillingForm: "choosingCardState",
  confirmingCancel: "idle",
  confirmingRestart: "idle",
  confirmingWithdraw: "idle",
  withHuman: "idle",
};

/** The trail after a step: longer by the place that was left, or as it was when nothing was left. */
export function trailAfter({ state, context }: Conversation, next: Place): readonly Place[] | undefined {
  const here = { state, ...choicesOf(context) };
  if (samePlace(here, { ...next, ...choicesOf(next) })) return context.trail;
  return [...(context.trail ?? []), here].slice(-LONGEST);
}

/** The place that 上一步 leads to, and what remains of the trail. */
export function stepBack({ state, context }: Conversation): { state: DialogState; context: DialogContext } {
  const { trail = [] } = context;
  const last = trail.at(-1);
  if (!last) return { state: before[state], context: { ...choicesOf(context), misses: 0 } };
  const { state: to, ...choices } = last;
  return { state: to, context: { ...choices, misses: 0, trail: trail.slice(0, -1) } };
}

/** The state that a question in between, such as "cancel?", will return to. */
export function stateBehind({ state, context }: Conversation): DialogState {
  return context.trail?.at(-1)?.state ?? before[state];
}

function choicesOf({ noticeVersion, agreedVersion, cardState, category, reason }: Choices): Choices {
  return {
    ...(noticeVersion && { noticeVersion }),
    ...(agreedVersion && { agreedVersion }),
    ...(cardState && { cardState }),
    ...(category && { category }),
    ...(reason && { reason }),
  };
}

function samePlace(one: Place, other: Place): boolean {
  return (
    one.state === other.state &&
    one.cardState === other.cardState &&
    one.category === other.category &&
    one.reason === other.reason &&
    one.agreedVersion === other.agreedVersion
  );
}
