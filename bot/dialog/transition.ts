import type { Conversation, DialogState } from "./conversation.ts";
import type { Effect } from "./effect.ts";
import type { DialogEvent, Facts } from "./event.ts";
import { type Edge, transitions } from "./transitions.ts";

export interface Step {
  conversation: Conversation;
  /** In order. */
  effects: readonly Effect[];
}

/**
 * Takes one step of the dialog. An event that the state has no edge for changes nothing, and the question is
 * asked again.
 */
export function transition(conversation: Conversation, event: DialogEvent, facts: Facts): Step {
  const { state, context } = conversation;
  const edge = edgeFor(conversation, event, facts);
  if (!edge) return { conversation, effects: state === "idle" ? ["welcome"] : ["repeatPrompt"] };
  const next = {
    id: edge.renew ? facts.freshId : conversation.id,
    state: target(edge.to, conversation),
    context: { ...context, misses: 0, ...edge.assign?.(context, event, facts, state) },
  };
  return { conversation: next, effects: edge.effects };
}

function edgeFor({ state, context }: Conversation, event: DialogEvent, facts: Facts) {
  // The edges found under event.type take that very event; the compiler cannot follow the pairing.
  const edges = (transitions[state][event.type] ?? []) as readonly Edge<DialogEvent>[];
  return edges.find((edge) => edge.guard?.(context, event, facts) ?? true);
}

function target(to: Edge<DialogEvent>["to"], { state, context }: Conversation): DialogState {
  if (to === "same") return state;
  return to === "resume" ? (context.resume ?? "idle") : to;
}
