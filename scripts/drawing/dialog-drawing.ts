import { type DialogState, dialogStates } from "#bot/dialog/conversation.ts";
import type { DialogEvent } from "#bot/dialog/event.ts";
import { type Edge, transitions } from "#bot/dialog/transitions.ts";
import { arrow, diagram } from "./mermaid.ts";

/** Intents that every state answers without moving; named once, below the picture. */
function everywhere(): string[] {
  return Object.keys(transitions.idle)
    .filter((type) => dialogStates.every((state) => edgesOf(state, type).every(({ to }) => to === "same")))
    .sort();
}

/** Every state has edges for every event of `idle`. */
function edgesOf(state: DialogState, type: string): readonly Edge<DialogEvent>[] {
  return transitions[state][
    type as keyof (typeof transitions)["idle"]
  ] as unknown as readonly Edge<DialogEvent>[];
}

/** The conversation, from `bot/dialog/transitions.ts`. */
export function dialogDrawing(): string {
  const common = new Set([...everywhere(), "applyAsked", "restartAsked"]);
  const arrows = dialogStates.flatMap((state) =>
    Object.entries(transitions[state])
      .filter(([type]) => !common.has(type))
      .flatMap(([type, edges]) =>
        (edges as readonly Edge<DialogEvent>[]).map((edge) => drawn(state, type, edge)),
      ),
  );
  return diagram({
    title: "Dialog",
    source: "bot/dialog/transitions.ts",
    start: "idle",
    arrows: [...arrows, arrow("idle", "readingNotices", "applyAsked")],
    notes: [
      `In every state, without leaving it: ${everywhere().join(", ")}.`,
      "From every state to `readingNotices`, in a new conversation: applyAsked, restartAsked.",
      "`resume` is the state in which the student asked to cancel.",
    ],
  });
}

function drawn(from: string, type: string, { to, when }: Edge<DialogEvent>): string {
  return arrow(from, to === "same" ? from : to, when ? `${type} (${when})` : type);
}
