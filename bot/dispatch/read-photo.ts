import type { DialogContext } from "../dialog/conversation.ts";
import type { DialogEvent } from "../dialog/event.ts";
import type { LineEvent } from "../webhook/line-event.ts";

/**
 * A picture in the chat. Pictures sent at once arrive as events of their own, in any order and perhaps not all of them; the one that
 * comes first stands for its set.
 * @returns undefined for the others
 */
export function readPhoto(
  messageId: string,
  { imageSet, contentProvider }: NonNullable<LineEvent["message"]>,
  { imageSet: answered }: DialogContext,
): DialogEvent | undefined {
  if (imageSet && imageSet.id === answered) return undefined;
  const several = imageSet !== undefined && imageSet.total !== 1;
  const external = contentProvider?.type === "external";
  return { type: "photoSent", photo: { messageId, imageSet: imageSet?.id, several, external } };
}
