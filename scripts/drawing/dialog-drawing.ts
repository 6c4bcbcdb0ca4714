import { type DialogState, dialogStates } from "#bot/dialog/conversation.ts";
import type { DialogEvent } from "#bot/dialog/event.ts";
import { type Edge, transitions } from "#bot/dialog/transitions.ts";
import { arrow, diagram } from "./mermaid.ts";

type AnyEdge = Edge<DialogEvent>;

/** Stands in the picture for the states of an application under way, which share most of their arrows. */
const APPLYING = "applying";

/** Every event that some state takes. */
const events = [...new Set(dialogStates.flatMap((state) => Object.keys(transitions[state])))].sort();

function edgesOf(state: DialogState, type: string): readonly AnyEdge[] {
  // A row holds, under the name of an event, the edges for that very event.
  return (transitions[state] as Record<string, readonly AnyEdge[] | undefined>)[type] ?? [];
}

/** In these a choice that was made can be made anew. */
const applying = dialogStates.filter((state) => edgesOf(state, "choiceReopened").length > 0);

/** Events that every state but the wait for a person answers without moving; named once, below the picture. */
const unmoved = events.filter((type) =>
  dialogStates.every((state) => state === "withHuman" || staysWith(edgesOf(state, type))),
);

function staysWith(edges: readonly AnyEdge[]): boolean {
  return edges.length > 0 && edges.every(({ to }) => to === "same");
}

/** States in which an event leads one step back. */
const backwards = events.flatMap((type) => {
  const states = dialogStates.filter((state) => edgesOf(state, type).some(({ to }) => to === "back"));
  return states.length > 0 ? [`- ${type}: ${states.join(", ")}`] : [];
});

/** The conversation, from `bot/dialog/transitions.ts`. */
export function dialogDrawing(): string {
  const shared = applying
    .map((state) => leaving(state, APPLYING))
    .reduce((common, arrows) => common.filter((one) => arrows.includes(one)));
  const own = dialogStates.flatMap((state) => {
    const arrows = leaving(state, state);
    if (!applying.includes(state)) return arrows;
    const alone = leaving(state, APPLYING);
    return arrows.filter((_, index) => !shared.includes(alone[index]!));
  });
  return diagram({
    title: "Dialog",
    source: "bot/dialog/transitions.ts",
    start: "idle",
    arrows: [...own, ...shared],
    notes: [
      `\`${APPLYING}\` is any of ${applying.join(", ")}.`,
      `In every state, without leaving it: ${unmoved.join(", ")}.`,
      "From every state to `withHuman`: humanAsked. There the bot answers taps only.",
      `One step back to where the student was, undoing what she chose since:\n\n${backwards.join("\n")}`,
    ],
  });
}

/** Arrows to other states, drawn from `name`. */
function leaving(state: DialogState, name: string): string[] {
  return events
    .filter((type) => type !== "humanAsked" && !unmoved.includes(type))
    .flatMap((type) =>
      edgesOf(state, type)
        .filter(({ to }) => to !== "back" && to !== "same")
        .map(({ to, when }) => arrow(name, to, when ? `${type} (${when})` : type)),
    );
}
