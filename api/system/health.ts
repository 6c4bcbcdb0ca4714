import { Router } from "express";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { ApiDeps } from "../api-deps.ts";

/** Liveness, readiness and Prometheus metrics. */
export function healthRouter({ db }: ApiDeps) {
  const router = Router();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });

  router.get("/healthz", (_req, res) => {
    res.json({ status: "ok" });
  });
  router.get("/readyz", async (_req, res) => {
    try {
      await db.$queryRaw`select 1`;
      res.json({ status: "ok" });
    } catch {
      res.status(503).json({ status: "database is not reachable" });
    }
  });
  router.get("/metrics", async (_req, res) => {
    res.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
