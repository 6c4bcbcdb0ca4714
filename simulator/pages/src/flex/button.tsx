import type { CSSProperties } from "preact";
import { useRef } from "preact/hooks";
import type { Tap } from "../chat/types.ts";
import { useShrink } from "./shrink.ts";
import type { Flex } from "./types.ts";

/** A button: `color` paints the ground of primary and secondary ones, the letters of links. */
export function Button({ button, style, tap }: { button: Flex; style: CSSProperties; tap: Tap }) {
  const { action, color, height = "md", style: kind = "link", adjustMode } = button;
  const element = useRef<HTMLButtonElement>(null);
  useShrink(element, adjustMode);
  const paint = kind === "link" ? { color } : { backgroundColor: color };
  return (
    <button
      ref={element}
      type="button"
      class={`fx-button fx-${kind} fx-${height}`}
      style={{ ...paint, ...style }}
      onClick={() => action && tap(action)}
    >
      {action?.label}
    </button>
  );
}
