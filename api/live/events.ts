import { once } from "node:events";
import type { Request, RequestHandler, Response } from "express";
import { DomainError } from "#domain/errors.ts";
import type { ApiDeps } from "../api-deps.ts";
import { signedIn, staffOf } from "../staff-session.ts";
import type { LiveEvent } from "./live-changes.ts";

/** Of one account; a page holds one. */
const mostStreams = 8;
/** A reader that takes nothing in any more is let go, and begins anew. */
const mostUnread = 64 * 1024;

/**
 * `GET /api/school/events`, `GET /api/operator/events`: what changes at the caller's desk, as server-sent events, until the session ends. A
 * stream that takes the place of an interrupted one begins with `reload`.
 */
export function showEvents(api: ApiDeps): RequestHandler {
  const streams = new Map<string, number>();
  const count = (id: string, more: 1 | -1) => streams.set(id, (streams.get(id) ?? 0) + more);
  return async (req, res) => {
    const { id, schoolCode } = staffOf(res);
    if ((streams.get(id) ?? 0) >= mostStreams) throw new DomainError("rate_limited", { retryAfter: 60 });
    count(id, 1);
    const closed = once(res, "close");
    const stop = await api.live.listen({
      desk: schoolCode,
      tell: (event) => send(res, event),
      end: () => res.end(),
    });
    begin(res, req.get("Last-Event-ID") !== undefined);
    const beat = setInterval(() => continueOrEnd(api, req, res), api.live.beatMs);
    await closed;
    clearInterval(beat);
    stop();
    count(id, -1);
  };
}

function begin(res: Response, again: boolean): void {
  // `no-transform`: a compressor would hold events back until it has enough of them.
  const cache = { "Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no" };
  res.set({ "Content-Type": "text/event-stream", ...cache });
  // The id is what a browser names when it comes back, by which it is known that something may have been missed.
  res.write(`retry: 3000\nid: 0\nevent: ready\ndata: {}\n\n`);
  if (again) send(res, { kind: "reload" });
}

async function continueOrEnd(api: ApiDeps, req: Request, res: Response): Promise<void> {
  const visitor = await signedIn(api, req).catch(() => undefined);
  if (visitor) res.write(":\n\n");
  else res.end();
}

function send(res: Response, { kind, ...data }: LiveEvent): void {
  if (res.writableEnded) return;
  if (res.writableLength > mostUnread) res.end();
  else res.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
}
