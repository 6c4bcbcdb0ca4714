import { Router } from "express";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { undeliveredReasons } from "#domain/codes.ts";
import { outboxState } from "#usecases/notice/push-quota.ts";
import type { ApiDeps } from "../api-deps.ts";

const PROBE_KEY = "readiness";

/** Liveness, readiness (the database and the store of sessions answer) and Prometheus metrics. */
export function healthRouter(api: ApiDeps) {
  const { db, keyValue } = api;
  const router = Router();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const measureOutbox = outboxGauges(api, registry);

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
    // While the database is away, the figures of the process are still worth having.
    await measureOutbox().catch((err: unknown) => api.log.warn({ err }, "the outbox could not be measured"));
    res.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

/** What students were not told, and the month's pushes. @returns reads them anew */
function outboxGauges(api: ApiDeps, registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const used = gauge("line_pushes_used", "Pushes of the month, as LINE counts them");
  const limit = gauge("line_pushes_limit", "Pushes that the month has; 0 where LINE sets no limit");
  const pending = gauge("notices_pending", "Notices on their way");
  const undelivered = gauge("notices_undelivered", "Notices that could not be pushed", ["reason"]);
  return async () => {
    const state = await outboxState(api);
    used.set(state.quota.used);
    limit.set(state.quota.limit ?? 0);
    pending.set(state.pending);
    for (const reason of undeliveredReasons)
      undelivered.set({ reason }, state.undelivered.find((group) => group.reason === reason)?.count ?? 0);
  };
}
