import type { Arrival } from "../inbox/types.ts";
import { Callback, conversationKey, LineEvent, OddEvent } from "./line-event.ts";
import { storableJson } from "./storable-json.ts";

/**
 * The events of a webhook call. One without an id cannot be told from its repetition and is left out.
 * @returns undefined for what is not a callback of LINE
 */
export function arrivalsOf(body: Buffer, now: Date): Arrival[] | undefined {
  const callback = Callback.safeParse(storableJson(body));
  return callback.data?.events.flatMap((raw) => {
    const event = LineEvent.safeParse(raw).data ?? OddEvent.safeParse(raw).data;
    if (!event) return [];
    const { webhookEventId, timestamp = now.getTime() } = event;
    return [{ webhookEventId, lineUserId: conversationKey(event), event, occurredAt: timestamp }];
  });
}
