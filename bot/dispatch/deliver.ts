import type { messagingApi } from "@line/bot-sdk";
import type { ReplyToken } from "#usecases/hand-off/reply-token.ts";
import type { SendResult } from "#usecases/ports/line-messaging.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { InboxRow } from "../inbox/types.ts";
import { pushKey } from "./push-key.ts";

/** LINE honours a reply token for a minute after the webhook call, and for 20 minutes after the event when it calls again. */
const AFTER_RECEIPT_MS = 60_000;
const AFTER_EVENT_MS = 20 * 60_000;
/** A token that is left for later has to reach LINE in time. */
const MARGIN_MS = 5_000;

type Sending = Pick<BotDeps, "line" | "now">;

/**
 * Sends an answer by the reply token, which costs nothing and works once; when a push takes its place is decided in `work-student.ts`. Where an earlier try may have used it, a token that is
 * refused before its time is up tells that the student has the answer.
 * @returns `invalidReplyToken` also when there is none: only a push can reach her
 */
export async function reply(
  { line, now }: Sending,
  { event, receivedAt, fresh }: InboxRow,
  messages: messagingApi.Message[],
): Promise<SendResult> {
  const { replyToken, timestamp = 0 } = event;
  if (!replyToken) return { kind: "invalidReplyToken" };
  const result = await line.reply(replyToken, messages);
  if (result.kind !== "invalidReplyToken" || fresh) return result;
  const end = Math.min(receivedAt.getTime() + AFTER_RECEIPT_MS, timestamp + AFTER_EVENT_MS);
  return now().getTime() < end ? { kind: "delivered" } : result;
}

/** The event's reply token, for whoever answers her instead of the bot; undefined when its time is nearly over. */
export function replyTokenOf({ event, receivedAt }: InboxRow): ReplyToken | undefined {
  const { replyToken: token, timestamp = 0 } = event;
  const end = Math.min(receivedAt.getTime() + AFTER_RECEIPT_MS, timestamp + AFTER_EVENT_MS);
  return token ? { token, until: new Date(end - MARGIN_MS) } : undefined;
}

/**
 * Sends an answer as a push whose retry key is the event's own: however often it is tried, it is delivered once. Only to a student:
 * a push to a group is billed for each of its members, and what the bot says there is not worth that.
 */
export function push(
  { line }: Sending,
  { event, webhookEventId }: InboxRow,
  messages: messagingApi.Message[],
): Promise<SendResult> {
  const to = event.source?.type === "user" ? event.source.userId : undefined;
  if (!to) return Promise.resolve({ kind: "refused", reason: "no student to push to" });
  return line.push(to, messages, pushKey(webhookEventId));
}
