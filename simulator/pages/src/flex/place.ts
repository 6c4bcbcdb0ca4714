import type { CSSProperties } from "preact";
import { gap } from "./measures.ts";
import type { Flex } from "./types.ts";

/** Where a child stands: its parent's layout and spacing, and whether it comes first. */
export type Place = {
  layout: "horizontal" | "vertical" | "baseline";
  spacing: string | undefined;
  first: boolean;
};

const GRAVITY: Record<string, string> = { top: "flex-start", center: "center", bottom: "flex-end" };

/** The share, gap and offset of a component inside its parent box. */
export function placed(component: Flex, { layout, spacing, first }: Place): CSSProperties {
  const across = layout !== "vertical";
  const share =
    component.flex ?? (across && component.type !== "icon" && component.type !== "separator" ? 1 : 0);
  const sized = component.width !== undefined || component.maxWidth !== undefined;
  const space = first ? undefined : gap(component.margin ?? spacing);
  return {
    flex: share === 0 || (sized && component.flex === undefined) ? "0 0 auto" : `${share} 0 0`,
    minWidth: 0,
    ...(space ? (across ? { marginInlineStart: space } : { marginTop: space }) : {}),
    ...(across && layout !== "baseline" && component.gravity
      ? { alignSelf: GRAVITY[component.gravity] }
      : {}),
    ...offsets(component),
  };
}

function offsets({ position, offsetTop, offsetBottom, offsetStart, offsetEnd }: Flex): CSSProperties {
  const moved = [offsetTop, offsetBottom, offsetStart, offsetEnd].some((offset) => offset !== undefined);
  if (!position && !moved) return {};
  return {
    position: position === "absolute" ? "absolute" : "relative",
    top: gap(offsetTop),
    bottom: gap(offsetBottom),
    insetInlineStart: gap(offsetStart),
    insetInlineEnd: gap(offsetEnd),
  };
}
