import { z } from "zod";

const text = z.string();

/**
 * As much of a webhook event as this bot reads. Loose: LINE adds types and fields without notice. Source: LINE Messaging API
 * reference, "Webhook Event Objects".
 */
export const LineEvent = z.looseObject({
  type: text,
  webhookEventId: text.min(1).max(64),
  mode: text.optional(),
  timestamp: z.number().optional(),
  replyToken: text.optional(),
  source: z
    .looseObject({
      type: text,
      userId: text.max(64).optional(),
      groupId: text.max(64).optional(),
      roomId: text.max(64).optional(),
    })
    .optional(),
  message: z.looseObject({ type: text, id: text.optional(), text: text.optional() }).optional(),
  postback: z.looseObject({ data: text }).optional(),
});

/** `events` may be empty: LINE's console sends that to try the address. */
export const Callback = z.looseObject({ events: z.array(z.unknown()) });

export type LineEvent = z.infer<typeof LineEvent>;

/** Whose events are kept in order: the group or room, else the user, else nobody in particular. */
export function conversationKey({ source }: LineEvent): string {
  return source?.groupId ?? source?.roomId ?? source?.userId ?? "";
}
