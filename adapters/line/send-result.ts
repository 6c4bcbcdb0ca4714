import type { SendResult } from "#usecases/ports/line-messaging.ts";
import type { LineResponse } from "./call.ts";

const delivered: SendResult = { kind: "delivered" };

/**
 * What LINE's answer to a send means. 409 says that this retry key was accepted before. A 429 is the rate or the month's quota, which
 * LINE's words alone tell apart. Source: LINE Messaging API reference, "Status codes" and "Error responses".
 */
export function sendResult({ status, body }: LineResponse): SendResult {
  if (status === 200 || status === 409) return delivered;
  const reason = `${status} ${messageOf(body)}`.trim();
  if (status === 400 && /invalid reply token/i.test(reason)) return { kind: "invalidReplyToken" };
  if (status === 429 && /monthly limit/i.test(reason)) return { kind: "quotaUsedUp", reason };
  return status === 429 || status >= 500 ? { kind: "retryable", reason } : { kind: "refused", reason };
}

/** LINE's own words, which hold no personal data; a proxy's page in their place is left out. */
function messageOf(body: Buffer): string {
  try {
    const parsed: unknown = JSON.parse(body.toString("utf8"));
    if (typeof parsed !== "object" || parsed === null || !("message" in parsed)) return "";
    const details = "details" in parsed ? JSON.stringify(parsed.details) : "";
    return `${String(parsed.message)} ${details}`.slice(0, 500);
  } catch {
    return "";
  }
}
