import { createHmac, randomBytes } from "node:crypto";
import { parseCookie } from "cookie";
import type { CookieOptions, Request, Response } from "express";
import type { KeyValue } from "#usecases/ports/key-value.ts";

export type SessionKind = "student" | "staff";

interface SessionStoreDeps {
  keyValue: KeyValue;
  now: () => Date;
  secret: string;
  /** HTTPS only; off when the service itself is on plain HTTP. */
  secure: boolean;
}

/** Sessions by a random token in an HttpOnly cookie; the store holds only a keyed hash of the token. */
export class SessionStore {
  readonly #deps: SessionStoreDeps;

  constructor(deps: SessionStoreDeps) {
    this.#deps = deps;
  }

  /** Begins a session and sets its cookie. @returns when it ends */
  async start(res: Response, kind: SessionKind, data: object, ttlSeconds: number): Promise<Date> {
    const token = randomBytes(32).toString("base64url");
    await this.#deps.keyValue.set(this.#key(kind, token), JSON.stringify(data), ttlSeconds);
    res.cookie(cookieName(kind), token, { ...this.#cookie(), maxAge: ttlSeconds * 1000 });
    return new Date(this.#deps.now().getTime() + ttlSeconds * 1000);
  }

  /** @returns what `start` was given, or undefined without a living session; callers check its shape */
  async read(req: Request, kind: SessionKind): Promise<unknown> {
    for (const token of tokensOf(req, kind)) {
      const stored = await this.#deps.keyValue.get(this.#key(kind, token));
      if (stored) return JSON.parse(stored);
    }
    return undefined;
  }

  async end(req: Request, res: Response, kind: SessionKind): Promise<void> {
    for (const token of tokensOf(req, kind)) await this.#deps.keyValue.delete(this.#key(kind, token));
    res.clearCookie(cookieName(kind), this.#cookie());
  }

  #key(kind: SessionKind, token: string) {
    return `session:${kind}:${createHmac("sha256", this.#deps.secret).update(token).digest("base64url")}`;
  }

  #cookie(): CookieOptions {
    return { httpOnly: true, sameSite: "lax", secure: this.#deps.secure, path: "/" };
  }
}

const cookieName = (kind: SessionKind) => `${kind}_session`;

// Each is looked up in the store.
const mostTokens = 5;

/** A browser sends every cookie of the name, such as one that was set for another path; any of them may be the living one. */
function tokensOf(req: Request, kind: SessionKind): string[] {
  const pairs = (req.headers.cookie ?? "").split(";").map((pair) => parseCookie(pair)[cookieName(kind)]);
  return [...new Set(pairs.filter((token) => token !== undefined))].slice(0, mostTokens);
}
