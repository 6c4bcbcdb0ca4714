import type { RequestHandler } from "express";
import { DomainError } from "#domain/errors.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses a change that another site's page asks for: browsers name the origin on every such request. */
export function sameOrigin(publicUrl: string): RequestHandler {
  return (req, _res, next) => {
    const { origin, host } = req.headers;
    const own = origin === undefined || origin === publicUrl || hostOf(origin) === host;
    if (!SAFE.has(req.method) && !own) throw new DomainError("forbidden");
    next();
  };
}

/** A page without an origin of its own sends `null`, which has no host. */
function hostOf(origin: string) {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
