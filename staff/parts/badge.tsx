import type { ComponentChildren } from "preact";

export type Tone = "good" | "bad" | "wait" | "calm";

/** A state in a word; the colour only repeats it. */
export function Badge({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return <span class={`badge badge-${tone}`}>{children}</span>;
}
