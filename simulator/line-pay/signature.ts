import { createHmac, timingSafeEqual } from "node:crypto";

/** Base64 HMAC-SHA256 over secret, path, payload (body, or raw query) and nonce. */
export function paySignature(secret: string, path: string, payload: string, nonce: string): string {
  return createHmac("sha256", secret)
    .update(secret + path + payload + nonce, "utf8")
    .digest("base64");
}

/** Compares two signatures in constant time. */
export function sameSignature(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
