import type { Response } from "express";

/** Tells every open page that something changed; the page then reads the new state. */
export type Live = { attach(res: Response): void; changed(topic: string): void; close(): void };

/** Live updates as server-sent events; a topic is a user id or "world". */
export function createLive(): Live {
  const pages = new Set<Response>();
  return {
    attach(res) {
      res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
      res.write(": open\n\n");
      pages.add(res);
      res.on("close", () => pages.delete(res));
    },
    changed(topic) {
      for (const page of pages) page.write(`data: ${JSON.stringify({ topic })}\n\n`);
    },
    close() {
      for (const page of pages) page.end();
      pages.clear();
    },
  };
}
