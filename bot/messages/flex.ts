import type { messagingApi } from "@line/bot-sdk";

type Component = messagingApi.FlexComponent;
type Action = messagingApi.Action;

/** Colour of a card's head. Words always say the same, so nobody needs to tell the colours apart. */
export type Tone = "brand" | "action" | "good" | "warning" | "quiet";

const heads: Record<Tone, string> = {
  brand: "#0B5CAD",
  action: "#8A4B00",
  good: "#1B6E3C",
  warning: "#B3261E",
  quiet: "#4A5560",
};
const ink = "#1F2933";
const soft = "#5B6770";
const ground = "#EAF1F9";

/** One card: a coloured head, a body, buttons. Source: LINE Messaging API reference, Flex Message. */
export function card(
  altText: string,
  {
    title,
    tone = "brand",
    body,
    buttons = [],
  }: { title: string; tone?: Tone; body: Component[]; buttons?: Component[] },
): messagingApi.FlexMessage {
  const bubble: messagingApi.FlexBubble = {
    type: "bubble",
    size: "mega",
    header: {
      ...column([{ ...text(title), color: "#FFFFFF", weight: "bold", size: "lg" }]),
      backgroundColor: heads[tone],
    },
    body: { ...column(body), spacing: "md" },
    ...(buttons.length > 0 && { footer: { ...column(buttons), spacing: "sm" } }),
  };
  return { type: "flex", altText: altText.slice(0, 1500), contents: bubble };
}

export function column(contents: Component[]): messagingApi.FlexBox {
  return { type: "box", layout: "vertical", contents, paddingAll: "16px" };
}

export function text(content: string): messagingApi.FlexText {
  return { type: "text", text: content, wrap: true, scaling: true, size: "md", color: ink };
}

export function note(content: string): messagingApi.FlexText {
  return { ...text(content), size: "sm", color: soft };
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
    color: heads.brand,
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
    contents: [{ ...text(label), color: heads.brand }],
    paddingAll: "12px",
    cornerRadius: "8px",
    backgroundColor: ground,
    action,
  };
}

export function link(label: string, uri: string): messagingApi.URIAction {
  return { type: "uri", label, uri };
}

export function copy(label: string, clipboardText: string): messagingApi.ClipboardAction {
  return { type: "clipboard", label, clipboardText };
}
