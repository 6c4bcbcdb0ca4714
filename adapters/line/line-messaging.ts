import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import type { LineMessaging, SendResult } from "#usecases/ports/line-messaging.ts";
import { callLine, lineAgent, ResponseTooLarge } from "./call.ts";
import { sendResult } from "./send-result.ts";

/** A picture that drips in for longer is asked for again: the answer is due within the minute of its reply token. */
const DOWNLOAD_MS = 15_000;

const Quota = z.object({ type: z.string(), value: z.number().optional() });
const Consumption = z.object({ totalUsage: z.number() });

export interface LineMessagingSettings {
  /** Origins. */
  apiUrl: string;
  dataApiUrl: string;
  channelAccessToken: string;
}

export interface LineMessagingClient extends LineMessaging {
  /** Waits for what is being sent and lets go of the connections. */
  close(): Promise<void>;
}

/** The Messaging API by plain HTTP, since the SDK has no time-outs and its downloads can end the process. */
export function createLineMessaging({
  apiUrl,
  dataApiUrl,
  channelAccessToken,
}: LineMessagingSettings): LineMessagingClient {
  const agent = lineAgent();
  const authorization = `Bearer ${channelAccessToken}`;
  const json = { authorization, "content-type": "application/json" };

  async function send(
    path: string,
    body: object,
    headers: Record<string, string> = json,
  ): Promise<SendResult> {
    try {
      const call = { method: "POST", path, headers, body: JSON.stringify(body) } as const;
      return sendResult(await callLine(agent, apiUrl, call));
    } catch (error) {
      return { kind: "retryable", reason: error instanceof Error ? error.name : "unknown" };
    }
  }

  async function read<Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer> {
    const { status, body } = await callLine(agent, apiUrl, {
      method: "GET",
      path,
      headers: { authorization },
    });
    if (status !== 200) throw new Error(`GET ${path}: LINE answered ${status}`);
    return answer.parse(JSON.parse(body.toString("utf8")));
  }

  return {
    async quota() {
      const answers = [
        read("/v2/bot/message/quota", Quota),
        read("/v2/bot/message/quota/consumption", Consumption),
      ] as const;
      return Promise.all(answers).then(
        ([{ value }, { totalUsage }]) => ({ limit: value ?? null, used: totalUsage }),
        () => undefined,
      );
    },
    reply: (replyToken, messages) => send("/v2/bot/message/reply", { replyToken, messages }),
    push(to, messages, retryKey, silent = false) {
      const body = { to, ...(silent && { notificationDisabled: true }), messages };
      return send("/v2/bot/message/push", body, { ...json, "x-line-retry-key": retryKey });
    },
    async showLoading(chatId, loadingSeconds) {
      await send("/v2/bot/chat/loading/start", { chatId, loadingSeconds });
    },
    async content(messageId, limit) {
      const path = `/v2/bot/message/${encodeURIComponent(messageId)}/content`;
      const call = { method: "GET", path, headers: { authorization }, limit, within: DOWNLOAD_MS } as const;
      const response = await callLine(agent, dataApiUrl, call).catch((cause) => {
        const code = cause instanceof ResponseTooLarge ? "photo_too_large" : "outside_unavailable";
        throw new DomainError(code, { cause });
      });
      if (response.status === 404 || response.status === 410) throw new DomainError("not_found");
      // 202: still being prepared, without a byte.
      if (response.status !== 200) throw new DomainError("outside_unavailable");
      return response.body;
    },
    close: () => agent.close(),
  };
}
