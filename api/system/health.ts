import { Router } from "express";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { ApiDeps } from "../api-deps.ts";

const PROBE_KEY = "readiness";

/** Liveness, readiness (the database and the store of sessions answer) and Prometheus metrics. */
export function healthRouter({ db, keyValue }: ApiDeps) {
  const router = Router();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });

  router.get("/healthz", (_req, res) => {
    res.json({ status: "ok" });
  });
  router.get("/readyz", async (_req, res) => {
    const [database, sessions] = await Promise.allSettled([db.$queryRaw`select 1`, keyValue.get(PROBE_KEY)]);
    if (database.status === "rejected") res.status(503).json({ status: "database is not reachable" });
    else if (sessions.status === "rejected") res.status(503).json({ status: "Redis is not reachable" });
    else res.json({ status: "ok" });
  });
  router.get("/metrics", async (_req, res) => {
    res.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
