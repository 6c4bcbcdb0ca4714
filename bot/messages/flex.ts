import type { messagingApi } from "@line/bot-sdk";
import type { StepState } from "#domain/codes.ts";
import { palette } from "#domain/palette.ts";

type Component = messagingApi.FlexComponent;
type Action = messagingApi.Action;

/** Colour of a card's head. Words always say the same, so nobody needs to tell the colours apart. */
export type Tone = "brand" | "action" | "good" | "warning" | "quiet";

const { ink, inkSoft, accent, accentInk, accentSoft, warnInk, danger } = palette.light;
/** `action` where something is to be paid, `warning` where something is wrong or final. */
const heads: Record<Tone, string> = {
  brand: accent,
  action: warnInk,
  good: accent,
  warning: danger,
  quiet: inkSoft,
};
/** A step that is still to come, on the head of a card: the head's white, mostly gone. */
const ahead = "#FFFFFF59";

/** One card: a coloured head, a body, buttons. Source: LINE Messaging API reference, Flex Message. */
export function card(
  altText: string,
  {
    title,
    tone = "brand",
    steps,
    body,
    buttons = [],
    picture,
  }: {
    picture?: Picture | undefined;
    title: string;
    tone?: Tone;
    steps?: Steps | undefined;
    body: Component[];
    buttons?: Component[];
  },
): messagingApi.FlexMessage {
  const bubble: messagingApi.FlexBubble = {
    type: "bubble",
    size: "mega",
    header: {
      ...column([
        { ...text(title), color: accentInk, weight: "bold", size: "lg" },
        ...(steps ? [bar(steps), { ...text(steps.heading), color: accentInk, size: "sm" as const }] : []),
      ]),
      spacing: "md",
      backgroundColor: heads[tone],
    },
    ...(picture && { hero: hero(picture) }),
    body: { ...column(body), spacing: "md" },
    ...(buttons.length > 0 && { footer: { ...column(buttons), spacing: "sm" } }),
  };
  return { type: "flex", altText: altText.slice(0, 1500), contents: bubble };
}

/** A picture across the card, between head and body. */
export interface Picture {
  /** https */
  url: string;
  /** Pixels. */
  width: number;
  height: number;
  /** What a tap does. */
  action: Action;
}

function hero({ url, width, height, action }: Picture): messagingApi.FlexImage {
  return { type: "image", url, size: "full", aspectRatio: `${width}:${height}`, aspectMode: "fit", action };
}

/** How far something is, in words and as a bar of one part for each step. */
export interface Steps {
  heading: string;
  /** Whether each is done, being done, or still to come. */
  states: readonly StepState[];
}

function bar({ states }: Steps): messagingApi.FlexBox {
  return {
    type: "box",
    layout: "horizontal",
    spacing: "xs",
    contents: states.map((state) => ({
      type: "box",
      layout: "vertical",
      contents: [],
      height: "6px",
      cornerRadius: "3px",
      backgroundColor: state === "done" || state === "current" ? accentInk : ahead,
    })),
  };
}

export function column(contents: Component[]): messagingApi.FlexBox {
  return { type: "box", layout: "vertical", contents, paddingAll: "16px" };
}

export function text(content: string): messagingApi.FlexText {
  return { type: "text", text: content, wrap: true, scaling: true, size: "md", color: ink };
}

export function note(content: string): messagingApi.FlexText {
  return { ...text(content), size: "sm", color: inkSoft };
}

export function strong(content: string): messagingApi.FlexText {
  return { ...text(content), weight: "bold" };
}

/** The one figure that a card is about. */
export function figure(label: string, value: string): messagingApi.FlexBox {
  return plainColumn([note(label), { ...text(value), size: "xxl", weight: "bold" }]);
}

/** A name and its value on one line; long values wrap below each other. */
export function row(label: string, value: string): messagingApi.FlexBox {
  return {
    type: "box",
    layout: "baseline",
    spacing: "md",
    contents: [
      { ...note(label), flex: 4 },
      { ...text(value), flex: 7 },
    ],
  };
}

/** What something costs, the price at the end of the line. */
export function priced(label: string, price: string): messagingApi.FlexBox {
  return {
    type: "box",
    layout: "baseline",
    spacing: "md",
    contents: [
      { ...text(label), flex: 7 },
      { ...strong(price), flex: 3, align: "end" },
    ],
  };
}

export function plainColumn(contents: Component[]): messagingApi.FlexBox {
  return { type: "box", layout: "vertical", contents, spacing: "sm" };
}

export const rule: messagingApi.FlexSeparator = { type: "separator", margin: "md" };

export function primary(action: Action): messagingApi.FlexButton {
  return {
    type: "button",
    style: "primary",
    color: accent,
    height: "md",
    adjustMode: "shrink-to-fit",
    scaling: true,
    action,
  };
}

export function secondary(action: Action): messagingApi.FlexButton {
  return {
    type: "button",
    style: "secondary",
    height: "md",
    adjustMode: "shrink-to-fit",
    scaling: true,
    action,
  };
}

/** A choice whose words may need more than one line; the whole of it can be tapped. */
export function choice(label: string, action: Action): messagingApi.FlexBox {
  return {
    type: "box",
    layout: "vertical",
    contents: [{ ...text(label), color: accent }],
    paddingAll: "12px",
    cornerRadius: "8px",
    backgroundColor: accentSoft,
    action,
  };
}

/** A choice and what it costs, as one button that shows all of both. */
export function offer(label: string, price: string, action: Action): messagingApi.FlexBox {
  return {
    type: "box",
    layout: "horizontal",
    spacing: "md",
    alignItems: "center",
    contents: [
      { ...text(label), color: accentInk, weight: "bold", flex: 7 },
      ...(price
        ? [{ ...text(price), color: accentInk, weight: "bold" as const, flex: 3, align: "end" as const }]
        : []),
    ],
    paddingAll: "14px",
    cornerRadius: "8px",
    backgroundColor: accent,
    action,
  };
}

export function link(label: string, uri: string): messagingApi.URIAction {
  return { type: "uri", label, uri };
}

export function copy(label: string, clipboardText: string): messagingApi.ClipboardAction {
  return { type: "clipboard", label, clipboardText };
}
