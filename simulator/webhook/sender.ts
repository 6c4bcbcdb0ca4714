import { setTimeout as sleep } from "node:timers/promises";
import type { ApiLog } from "../api-log.ts";
import type { Clock } from "../clock.ts";
import type { ReplyTokens } from "../messaging/reply-tokens.ts";
import type { Settings } from "../settings.ts";
import type { Quirks } from "./quirks.ts";
import { bodyOf, signatureOf } from "./wire.ts";

export type WebhookEvent = {
  type: string;
  replyToken?: string;
  deliveryContext?: { isRedelivery: boolean };
  [field: string]: unknown;
};

/** The HTTP status of the first attempt, or why there was none. */
export type Delivery = { status: number | "timeout" | "unreachable" | "dropped" | "held" };

export type WebhookSender = {
  /** Sends in the order of calls for one chat; resolves with the outcome of the first attempt. */
  send(chat: string, events: WebhookEvent[], quirks?: Quirks): Promise<Delivery>;
  /** Applies to the next deliveries of any chat. */
  plan(quirks: Quirks): void;
  planned(): Quirks | undefined;
  redeliverLast(): Promise<Delivery | undefined>;
  redelivery: { attempts: number; intervalMs: number };
  close(): void;
};

type Tools = { settings: Settings; clock: Clock; log: ApiLog; replyTokens: ReplyTokens; botUserId: string };

const DEADLINE = 2000;

/** LINE's webhook side: exact-byte signatures, a 2 s deadline, redelivery of what failed. */
export function createWebhookSender({ settings, clock, log, replyTokens, botUserId }: Tools): WebhookSender {
  const chains = new Map<string, Promise<unknown>>();
  const held = new Map<string, () => Promise<Delivery>>();
  const redelivery = { attempts: 3, intervalMs: 3000 };
  let plan: Quirks | undefined;
  let last: WebhookEvent[] | undefined;
  let closed = false;

  function takePlan(): Quirks | undefined {
    const taken = plan;
    if (plan) plan = plan.times > 1 ? { ...plan, times: plan.times - 1 } : undefined;
    return taken;
  }

  async function post(events: WebhookEvent[], quirks?: Quirks): Promise<Delivery> {
    const body = bodyOf(botUserId, events, quirks?.escapeAstral);
    const signature =
      quirks?.signature === "bad"
        ? signatureOf("another secret", body)
        : signatureOf(settings.LINE_CHANNEL_SECRET, body);
    const started = performance.now();
    const delivery = await attempt(body, quirks?.signature === "missing" ? undefined : signature);
    for (const { replyToken } of events)
      if (replyToken && delivery.status === 200) replyTokens.delivered(replyToken);
    log.add({
      at: new Date(clock.now()).toISOString(),
      direction: "out",
      name: "webhook",
      method: "POST",
      path: "/line/webhook",
      status: delivery.status,
      request: body,
      response: "",
      ms: Math.round(performance.now() - started),
    });
    return delivery;
  }

  async function attempt(body: string, signature: string | undefined): Promise<Delivery> {
    try {
      const answer = await fetch(`${settings.SERVICE_URL}/line/webhook`, {
        method: "POST",
        body,
        headers: {
          "content-type": "application/json; charset=utf-8",
          "user-agent": "LineBotWebhook/2.0",
          ...(signature ? { "x-line-signature": signature } : {}),
        },
        redirect: "manual",
        signal: AbortSignal.timeout(DEADLINE),
      });
      await answer.arrayBuffer();
      return { status: answer.status };
    } catch (error) {
      return { status: error instanceof Error && error.name === "TimeoutError" ? "timeout" : "unreachable" };
    }
  }

  async function redeliver(events: WebhookEvent[]) {
    const again = events.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } }));
    for (let i = 0; i < redelivery.attempts && !closed; i += 1) {
      await sleep(redelivery.intervalMs, undefined, { ref: false });
      if (closed || succeeded(await post(again))) return;
    }
  }

  async function deliver(events: WebhookEvent[], quirks: Quirks | undefined): Promise<Delivery> {
    last = events;
    if (quirks?.drop) return { status: "dropped" };
    if (quirks?.delayMs) await sleep(quirks.delayMs);
    const delivery = await post(events, quirks);
    if (quirks?.duplicate) await post(events, quirks);
    if (!succeeded(delivery) && !quirks?.signature) void redeliver(events);
    return delivery;
  }

  async function inTurn(chat: string, events: WebhookEvent[], quirks: Quirks | undefined): Promise<Delivery> {
    if (quirks?.swap) {
      held.set(chat, () => deliver(events, { ...quirks, swap: false }));
      return { status: "held" };
    }
    const delivery = await deliver(events, quirks);
    const late = held.get(chat);
    held.delete(chat);
    await late?.();
    return delivery;
  }

  return {
    send(chat, events, quirks = takePlan()) {
      const turn = (chains.get(chat) ?? Promise.resolve()).then(() => inTurn(chat, events, quirks));
      chains.set(chat, turn);
      return turn;
    },
    plan: (quirks) => {
      plan = quirks;
    },
    planned: () => plan,
    redeliverLast: async () =>
      last && post(last.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } }))),
    redelivery,
    close: () => {
      closed = true;
    },
  };
}

function succeeded({ status }: Delivery): boolean {
  return typeof status === "number" && status >= 200 && status < 300;
}
