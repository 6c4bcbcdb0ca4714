import type { messagingApi } from "@line/bot-sdk";

/** How a send ended. `delivered` includes LINE's 409 for a retry key it had accepted. */
export type SendResult =
  | { kind: "delivered" }
  /** The reply token was used up or too old. */
  | { kind: "invalidReplyToken" }
  /** 429 for the month: no push goes out before the month turns or the quota is raised. */
  | { kind: "quotaUsedUp"; reason: string }
  /** 429 for the rate, 5xx, time-out: the same call with the same key may succeed later. */
  | { kind: "retryable"; reason: string }
  /** Any other 4xx: sending it again cannot help. */
  | { kind: "refused"; reason: string };

/** LINE Messaging API as far as this service speaks it. No method throws on an outside failure. */
export interface LineMessaging {
  reply(replyToken: string, messages: messagingApi.Message[]): Promise<SendResult>;
  /**
   * @param retryKey a UUID, the same for every try of the same push
   * @param silent without sound or vibration
   */
  push(
    lineUserId: string,
    messages: messagingApi.Message[],
    retryKey: string,
    silent?: boolean,
  ): Promise<SendResult>;
  /** How many pushes the month has, null for any number, and how many are used, roughly. @returns undefined when LINE does not say */
  quota(): Promise<{ limit: number | null; used: number } | undefined>;
  showLoading(lineUserId: string, seconds: number): Promise<void>;
  /**
   * The bytes of a picture that a student sent.
   * @throws DomainError photo_too_large over `limit` bytes, not_found when it was unsent or has expired, outside_unavailable otherwise
   */
  content(messageId: string, limit: number): Promise<Buffer>;
}
