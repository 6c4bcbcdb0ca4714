import type { Bot } from "./bot.ts";
import type { WebhookHandler } from "./webhook/webhook.ts";

export { type Bot, createBot } from "./bot.ts";
export type { BotDeps } from "./bot-deps.ts";
export type { WebhookHandler } from "./webhook/webhook.ts";

/** The handler of `POST /line/webhook`, for Express or bare node:http. */
export function webhookHandler(bot: Bot): WebhookHandler {
  return bot.webhook;
}
