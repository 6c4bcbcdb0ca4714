import type { CSSProperties } from "preact";
import type { Tap } from "../chat/types.ts";
import { Component } from "./component.tsx";
import { borderWidth, gap } from "./measures.ts";
import type { Flex } from "./types.ts";

/** A box lays its contents out in a row, a column, or on one baseline. */
export function Box({ box, style, tap }: { box: Flex; style?: CSSProperties; tap: Tap }) {
  const { layout = "vertical", contents = [], spacing, action } = box;
  const flow = contents.filter(({ position }) => position !== "absolute");
  const children = contents.map((child, i) => (
    <Component key={i} component={child} place={{ layout, spacing, first: flow[0] === child }} tap={tap} />
  ));
  const look = { ...boxStyle(box), ...style };
  if (!action)
    return (
      <div class={`fx-box fx-${layout}`} style={look}>
        {children}
      </div>
    );
  return (
    <div
      class={`fx-box fx-${layout} fx-tappable`}
      style={look}
      {...tappable(() => tap(action), action.label)}
    >
      {children}
    </div>
  );
}

/** Makes any element a button for mouse and keyboard. */
export function tappable(go: () => void, label?: string) {
  return {
    role: "button" as const,
    tabIndex: 0,
    ...(label ? { "aria-label": label } : {}),
    onClick: (event: Event) => {
      event.stopPropagation();
      go();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      go();
    },
  };
}

function boxStyle(box: Flex): CSSProperties {
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
