/** One turn of the walk: what the student types, or which of the offered buttons she taps. */
export type Turn = { says: string } | { taps: string } | { sticker: true };

/**
 * A student on her way through the real dialog: she asks for a price, changes her mind, hands over to the form (which saves a
 * draft), asks for her progress, sends a sticker, cancels (which deletes the draft), and starts again.
 */
export const walk: readonly Turn[] = [
  { says: "我的卡不見了" },
  { says: "費用" },
  { taps: "agree" },
  { taps: "back" },
  { taps: "lost" },
  { taps: "newCard" },
  { says: "進度" },
  { sticker: true },
  { says: "取消" },
  { taps: "cancelYes" },
];

/** The LINE event of a turn. @param lastAnswer what the bot said before, where the buttons are */
export function eventOf(turn: Turn, lastAnswer: string): object {
  if ("says" in turn)
    return { type: "message", message: { type: "text", id: "1", quoteToken: "q", text: turn.says } };
  if ("sticker" in turn)
    return { type: "message", message: { type: "sticker", id: "1", packageId: "446", stickerId: "1988" } };
  const data = new RegExp(`v1\\|[^|"]+\\|${turn.taps}(?=")`).exec(lastAnswer)?.[0] ?? "none";
  return { type: "postback", postback: { data } };
}
