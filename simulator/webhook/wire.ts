import { createHmac } from "node:crypto";

/** The signature header's value for exactly these bytes. */
export function signatureOf(secret: string, body: string): string {
  return createHmac("sha256", secret).update(body, "utf8").digest("base64");
}

/** The body's text; LINE may write astral characters as escapes, so re-serialising breaks signatures. */
export function bodyOf(destination: string, events: unknown[], escapeAstral = false): string {
  const plain = JSON.stringify({ destination, events });
  if (!escapeAstral) return plain;
  return plain.replace(/[\u{10000}-\u{10FFFF}]/gu, (character) =>
    Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
      .map((unit) => `\\u${unit.toString(16).toUpperCase()}`)
      .join(""),
  );
}
