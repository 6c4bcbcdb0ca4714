import type { RequestListener } from "node:http";

const WEBHOOK = "/line/webhook";

/**
 * LINE's calls go straight to the bot, which reads the raw body, answers and logs by itself; everything else goes to Express. The
 * chat's path is the busiest by far, and Express would add a sixth to its cost.
 */
export function frontDoor(webhook: RequestListener, app: RequestListener): RequestListener {
  return (request, response) => (isWebhook(request) ? webhook : app)(request, response);
}

function isWebhook({ method, url = "" }: { method?: string; url?: string }): boolean {
  return method === "POST" && (url === WEBHOOK || url.startsWith(`${WEBHOOK}?`));
}
