import type { DialogEvent } from "../dialog/event.ts";
import type { LineEvent } from "../webhook/line-event.ts";

/**
 * A picture in the chat. Pictures chosen together arrive as events of their own, in any order; the first one chosen stands for all.
 * @returns undefined for the others
 */
export function readPhoto(
  messageId: string,
  { imageSet, contentProvider }: NonNullable<LineEvent["message"]>,
): DialogEvent | undefined {
  const { index = 1, total = 1 } = imageSet ?? {};
  if (index > 1) return undefined;
  const external = contentProvider?.type === "external";
  return { type: "photoSent", photo: { messageId, several: total > 1, external } };
}
