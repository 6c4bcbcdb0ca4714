import { createHash } from "node:crypto";

/** The retry key of the push that answers an event: a UUID, the same on every try (RFC 9562, version 8). */
export function pushKey(webhookEventId: string): string {
  const hex = createHash("sha256").update(`answer ${webhookEventId}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hex[16]!, 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}
