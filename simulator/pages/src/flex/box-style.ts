import type { CSSProperties } from "preact";
import { borderWidth, gap } from "./measures.ts";
import type { Flex } from "./types.ts";

/** What a box looks like by itself, wherever it is placed. */
export function boxStyle(box: Flex): CSSProperties {
  const edge = borderWidth(box.borderWidth);
  return {
    backgroundColor: box.backgroundColor,
    backgroundImage: gradient(box),
    borderRadius: gap(box.cornerRadius),
    border: edge ? `${edge} solid ${box.borderColor ?? "transparent"}` : undefined,
    width: box.width,
    maxWidth: box.maxWidth,
    height: box.height,
    maxHeight: box.maxHeight,
    justifyContent: box.justifyContent,
    alignItems: box.alignItems,
    overflow: box.cornerRadius ? "hidden" : undefined,
    padding: gap(box.paddingAll),
    paddingTop: gap(box.paddingTop ?? box.paddingAll),
    paddingBottom: gap(box.paddingBottom ?? box.paddingAll),
    paddingInlineStart: gap(box.paddingStart ?? box.paddingAll),
    paddingInlineEnd: gap(box.paddingEnd ?? box.paddingAll),
  };
}

function gradient({ background }: Flex): string | undefined {
  if (background?.type !== "linearGradient") return undefined;
  const { angle, startColor, centerColor, centerPosition = "50%", endColor } = background;
  return `linear-gradient(${angle}, ${startColor}, ${centerColor ? `${centerColor} ${centerPosition}, ` : ""}${endColor})`;
}
