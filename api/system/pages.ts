import path from "node:path";
import compression from "compression";
import express, { Router } from "express";

/** A built page set: hashed assets for a year, the page itself always asked for anew, any path inside it the page. Compressed. */
export function pages(folder: string) {
  const router = Router();
  const root = path.resolve(import.meta.dirname, "../../dist", folder);
  router.use(compression());
  router.use(
    "/assets",
    express.static(path.join(root, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  router.use(
    express.static(root, {
      index: false,
      cacheControl: false,
      setHeaders: (res) => res.setHeader("Cache-Control", "no-cache"),
    }),
  );
  router.get("/{*path}", (_req, res) => {
    res.sendFile(path.join(root, "index.html"), { headers: { "Cache-Control": "no-cache" } });
  });
  return router;
}
