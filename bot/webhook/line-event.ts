import { z } from "zod";
import { textSpans } from "./line-text.ts";

const text = z.string();
const latest = Date.UTC(2200, 0);

/**
 * As much of a webhook event as this bot reads; the rest, of which LINE adds more without notice, is not kept. Source: LINE
 * Messaging API reference, "Webhook Event Objects".
 */
export const LineEvent = z.object({
  type: text,
  webhookEventId: text.min(1).max(64),
  mode: text.optional(),
  /** Milliseconds since 1970; one that cannot be is left out. */
  timestamp: z.number().min(0).max(latest).optional().catch(undefined),
  replyToken: text.optional(),
  source: z
    .object({
      type: text,
      userId: text.max(64).optional(),
      groupId: text.max(64).optional(),
      roomId: text.max(64).optional(),
    })
    .optional(),
  message: z
    .object({
      type: text,
      id: text.max(64).optional(),
      text: text.optional(),
      ...textSpans,
      contentProvider: z.object({ type: text }).optional(),
      /** Of pictures sent at once; LINE may leave out how many they are. */
      imageSet: z
        .object({ id: text.max(64), total: z.number().optional() })
        .optional()
        .catch(undefined),
    })
    .optional(),
  unsend: z.object({ messageId: text.max(64) }).optional(),
  postback: z.object({ data: text }).optional(),
});

/** An event of which a part is not as LINE describes it: kept with what tells whose it is, and left alone. */
export const OddEvent = LineEvent.pick({ webhookEventId: true, timestamp: true }).extend({
  type: z.literal("odd").catch("odd"),
  source: LineEvent.shape.source.catch(undefined),
});

/** `events` may be empty: LINE's console sends that to try the address. */
export const Callback = z.looseObject({ events: z.array(z.unknown()) });

export type LineEvent = z.infer<typeof LineEvent>;

/** Whose events are kept in order: the group or room, else the user; empty when LINE names none. */
export function conversationKey({ source }: LineEvent): string {
  return source?.groupId ?? source?.roomId ?? source?.userId ?? "";
}
