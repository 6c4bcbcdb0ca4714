import { createHmac } from "node:crypto";

/**
 * X-LINE-Authorization of a call: Base64 HMAC-SHA256 over secret, path, payload and nonce.
 * Source: LINE Pay Online API, common headers.
 * @param path with the version, without host and query: `/v4/payments/request`
 * @param payload the exact body sent; of a GET the query string as sent, without `?`
 */
export function sign(secret: string, path: string, payload: string, nonce: string): string {
  return createHmac("sha256", secret)
    .update(secret + path + payload + nonce)
    .digest("base64");
}
