import type { CSSProperties } from "preact";
import { useRef } from "preact/hooks";
import type { Tap } from "../chat/types.ts";
import { fontSize } from "./measures.ts";
import { useShrink } from "./shrink.ts";
import { tappable } from "./tappable.ts";
import type { Flex } from "./types.ts";

const ALIGN: Record<string, CSSProperties["textAlign"]> = {
  start: "start",
  center: "center",
  end: "end",
};

/** Text, plain or in spans; one line with an ellipsis unless it may wrap. */
export function Text({ text, style, tap }: { text: Flex; style: CSSProperties; tap: Tap }) {
  const { action, wrap, maxLines, adjustMode } = text;
  const element = useRef<HTMLDivElement>(null);
  useShrink(element, adjustMode);
  const look: CSSProperties = {
    ...letters(text),
    fontSize: fontSize(text.size ?? "md"),
    textAlign: ALIGN[text.align ?? "start"],
    lineHeight: text.lineSpacing ? `calc(1.4em + ${text.lineSpacing})` : undefined,
    ...(wrap && maxLines ? { WebkitLineClamp: maxLines } : {}),
    ...style,
  };
  const kind = `fx-text ${wrap ? "fx-wrap" : "fx-line"} ${wrap && maxLines ? "fx-clamp" : ""}`;
  const inside = text.contents?.length
    ? text.contents.map((span, i) => (
        <span key={i} style={{ ...letters(span), fontSize: fontSize(span.size) }}>
          {span.text}
        </span>
      ))
    : text.text;
  return (
    <div
      ref={element}
      class={kind}
      style={look}
      {...(action ? tappable(() => tap(action), action.label) : {})}
    >
      {inside}
    </div>
  );
}

function letters({ weight, color, style, decoration }: Flex): CSSProperties {
  return {
    fontWeight: weight === "bold" ? 700 : undefined,
    color,
    fontStyle: style === "italic" ? "italic" : undefined,
    textDecoration: decoration,
  };
}
