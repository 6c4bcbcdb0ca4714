import compression from "compression";
import express, { type RequestHandler } from "express";
import type { ApiDeps } from "./api-deps.ts";
import { auditRouter } from "./audit/router.ts";
import { bankPushRouter } from "./collection/bank-push.ts";
import { collectionRouter } from "./collection/router.ts";
import { errorHandler, notFound } from "./error-handler.ts";
import { jsonBody } from "./json-body.ts";
import { liffRouter } from "./liff/router.ts";
import { operatorRouter } from "./operator/router.ts";
import { blankPaperRouter, paperRouter } from "./paper/router.ts";
import { payRouter } from "./pay/router.ts";
import { requestLog } from "./request-log.ts";
import { sameOrigin } from "./same-origin.ts";
import { schoolRouter } from "./school/router.ts";
import { staffRouter } from "./staff/router.ts";
import { storableInput } from "./storable-input.ts";
import { type DemoClock, demoClockRouter } from "./system/demo-clock.ts";
import { docsRouter } from "./system/docs.ts";
import { healthRouter } from "./system/health.ts";
import { pages } from "./system/pages.ts";
import { permissionsPolicy, securityHeaders } from "./system/security-headers.ts";

export interface AppOptions {
  /** Origin of the simulator, which frames the student pages. */
  simulatorUrl?: string | undefined;
  /** Absent in production: the route does not exist then. */
  demoClock?: DemoClock | undefined;
  /** Addresses, subnets or express's names for them (`loopback`, `uniquelocal`) of the proxies in front. */
  trustedProxies?: string[];
}

/** The whole HTTP surface but LINE's webhook, which the bot serves. Routers that check signatures come before the JSON parser. */
export function createApp(api: ApiDeps, { simulatorUrl, demoClock, trustedProxies = [] }: AppOptions) {
  const app = express();
  app.disable("x-powered-by");
  // Only a proxy that the configuration names may say which address a client has.
  app.set("trust proxy", trustedProxies);

  app.use(requestLog(api.log));
  app.use(securityHeaders({ https: api.settings.publicUrl.startsWith("https:"), framedBy: simulatorUrl }));
  app.use(permissionsPolicy);
  app.use("/api/collection", collectionRouter(api), bankPushRouter(api));
  app.use(sameOrigin(api.settings.publicUrl));
  app.use(jsonBody());

  app.use("/api", compression(), noStore, storableInput);
  app.use("/api/liff", liffRouter(api));
  app.use("/api/staff", staffRouter(api));
  app.use("/api/school", schoolRouter(api));
  app.use("/api/operator", operatorRouter(api));
  app.use("/api/audit", auditRouter(api));
  app.use("/api/paper", paperRouter(api));
  app.use("/paper", noStore, blankPaperRouter(api));
  app.use("/pay", noStore, payRouter(api));
  if (demoClock) app.use("/demo", demoClockRouter(demoClock));

  app.use(healthRouter(api));
  app.use(docsRouter(api.settings.publicUrl));
  app.use("/liff", pages("liff"));
  app.use("/staff", pages("staff"));
  app.use(notFound);
  app.use(errorHandler);
  return app;
}

/** Answers about people belong in no cache. */
const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader("Cache-Control", "no-store");
  next();
};
