import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";

interface SignedLinksDeps {
  now: () => Date;
  /** SESSION_SECRET; links are signed with a key derived from it. */
  secret: string;
}

const Payload = z.tuple([z.string(), z.number()]);
const FIVE_MINUTES_MS = 5 * 60_000;

/** Tokens that open one thing for five minutes, or as long as they say, to whoever holds them, and are stored nowhere. */
export class SignedLinks {
  readonly #now: () => Date;
  readonly #key: Buffer;

  constructor({ now, secret }: SignedLinksDeps) {
    this.#now = now;
    this.#key = Buffer.from(hkdfSync("sha256", secret, "", "signed-links", 32));
  }

  /**
   * @param subject what it opens; readable in the token, so nothing personal
   * @param expiresAt after five minutes unless told
   */
  sign(
    subject: string,
    expiresAt = new Date(this.#now().getTime() + FIVE_MINUTES_MS),
  ): { token: string; expiresAt: Date } {
    const payload = Buffer.from(JSON.stringify([subject, expiresAt.getTime()])).toString("base64url");
    return { token: `${payload}.${this.#signature(payload)}`, expiresAt };
  }

  /** @returns the subject; undefined for a token that is not ours or whose time is over */
  read(token: string): string | undefined {
    const [payload = "", signature = ""] = token.split(".");
    const [given, ours] = [Buffer.from(signature), Buffer.from(this.#signature(payload))];
    if (given.length !== ours.length || !timingSafeEqual(given, ours)) return undefined;
    const [subject, expiresAt] = Payload.parse(JSON.parse(Buffer.from(payload, "base64url").toString()));
    return this.#now().getTime() < expiresAt ? subject : undefined;
  }

  #signature(payload: string): string {
    return createHmac("sha256", this.#key).update(payload).digest("base64url");
  }
}
