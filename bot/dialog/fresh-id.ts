import { createHash } from "node:crypto";

/** The id of the conversation that an event begins: the same event taken again begins the same one. */
export function freshId(webhookEventId: string): string {
  return createHash("sha256").update(webhookEventId).digest("hex").slice(0, 12);
}
