import type { messagingApi } from "@line/bot-sdk";
import type { SendResult } from "#usecases/ports/line-messaging.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { InboxRow } from "../inbox/types.ts";
import { LineEvent } from "../webhook/line-event.ts";
import { pushKey } from "./push-key.ts";

/** LINE honours a reply token for a minute, so within it a dead token was used up. */
const TOKEN_LIFE_MS = 60_000;

/**
 * Sends an answer: by the reply token, which costs nothing, else as a push whose retry key is the event's own.
 * @param again an earlier try may have reached the student
 */
export async function deliver(
  { line, now }: Pick<BotDeps, "line" | "now">,
  { event, webhookEventId, receivedAt }: InboxRow,
  messages: messagingApi.Message[],
  again: boolean,
): Promise<SendResult> {
  const { replyToken, source } = LineEvent.parse(event);
  if (replyToken) {
    const replied = await line.reply(replyToken, messages);
    if (replied.kind !== "invalidReplyToken") return replied;
    // Used up by the try whose outcome nobody saw: the student has the answer.
    if (again && now().getTime() - receivedAt.getTime() < TOKEN_LIFE_MS) return { kind: "delivered" };
  }
  const to = source?.groupId ?? source?.roomId ?? source?.userId;
  if (!to) return { kind: "refused", reason: "nobody to send to" };
  return line.push(to, messages, pushKey(webhookEventId));
}
