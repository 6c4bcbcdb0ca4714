import { createHash, randomBytes } from "node:crypto";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID, as LINE uses for `webhookEventId`: 10 characters of time, 16 random ones. */
export function ulid(now: number): string {
  let time = "";
  for (let rest = now, i = 0; i < 10; i += 1, rest = Math.floor(rest / 32))
    time = CROCKFORD[rest % 32] + time;
  return time + Array.from(randomBytes(16), (byte) => CROCKFORD[byte % 32]).join("");
}

let lastMessage = 460_000_000_000_000_000n + BigInt(randomBytes(4).readUInt32BE());

/** A LINE message id: a rising digit string beyond 2^53. */
export function messageId(): string {
  lastMessage += 1n + BigInt(randomBytes(1)[0] ?? 0);
  return lastMessage.toString();
}

/** 32 random hexadecimal digits, as in reply tokens and rich menu ids. */
export const hex32 = () => randomBytes(16).toString("hex");

/** The same student keeps the same user id over restarts, so that her cases stay hers. */
export function userIdOf(name: string): string {
  return `U${createHash("sha256").update(`simulator student ${name}`).digest("hex").slice(0, 32)}`;
}
