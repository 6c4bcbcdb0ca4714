import type { Conversation, DialogState } from "./conversation.ts";
import type { Effect } from "./effect.ts";
import type { DialogEvent, Facts } from "./event.ts";
import { stepBack, trailAfter } from "./trail.ts";
import { type Edge, questions, transitions } from "./transitions.ts";

export interface Step {
  conversation: Conversation;
  /** In order. */
  effects: readonly Effect[];
}

/**
 * Takes one step of the dialog. An event that the state has no edge for changes nothing, and the question is asked again. Every
 * place that is left goes onto the trail, so that 上一步 undoes the step.
 */
export function transition(conversation: Conversation, event: DialogEvent, facts: Facts): Step {
  const { id, state, context } = conversation;
  const edge = edgeFor(conversation, event, facts);
  if (!edge) return { conversation, effects: [state === "idle" ? "sayOldButton" : "repeatPrompt"] };
  if (edge.to === "back") {
    const place = stepBack(conversation);
    const wish = event.type === "botAsked" ? event.wish : edge.carriedOut && event;
    if (wish) return carryOut({ id, ...place }, wish, facts);
    return { conversation: { id, ...place }, effects: edge.effects ?? questions[place.state] };
  }
  const to: DialogState = edge.to === "same" ? state : edge.to;
  const changed = { ...context, misses: 0, ...edge.assign?.(context, event, facts) };
  const trail = edge.final ? undefined : trailAfter(conversation, { ...changed, state: to });
  const next = { id: edge.renew ? facts.freshId : id, state: to, context: { ...changed, trail } };
  const said = edge.effects ?? questions[to];
  return { conversation: next, effects: hasAsides(event) ? ["showAsides", ...said] : said };
}

/** She is back with the bot, which says so and does what she wants. */
function carryOut(conversation: Conversation, wish: DialogEvent, facts: Facts): Step {
  const step = transition(conversation, wish, facts);
  return { ...step, effects: [...new Set<Effect>(["sayNotWaiting", ...step.effects])] };
}

function hasAsides(event: DialogEvent): boolean {
  return event.type === "applyAsked" && event.asides !== undefined;
}

function edgeFor({ state, context }: Conversation, event: DialogEvent, facts: Facts) {
  // The edges found under event.type take that very event; the compiler cannot follow the pairing.
  const edges = (transitions[state][event.type] ?? []) as readonly Edge<DialogEvent>[];
  return edges.find((edge) => edge.guard?.(context, event, facts) ?? true);
}
