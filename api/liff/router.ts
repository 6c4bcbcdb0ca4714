import { Router } from "express";
import type { ApiDeps } from "../api-deps.ts";
import { bankRoutes } from "./banks.ts";
import { billRoutes } from "./bills.ts";
import { caseRoutes } from "./cases.ts";
import { configRoutes } from "./config.ts";
import { draftRoutes } from "./draft.ts";
import { formRoutes } from "./forms.ts";
import { guardianRoutes } from "./guardian.ts";
import { meRoutes } from "./me.ts";
import { missedRoutes } from "./missed.ts";
import { noticeRoutes } from "./notices.ts";
import { photoRoutes } from "./photos.ts";
import { queryRoutes } from "./query.ts";
import { schoolRoutes } from "./schools.ts";
import { sessionRoutes } from "./session.ts";

/** Everything that the student pages call. */
export function liffRouter(api: ApiDeps): Router {
  const router = Router();
  router.use(configRoutes(api), sessionRoutes(api), schoolRoutes(api), noticeRoutes(api));
  router.use(draftRoutes(api), photoRoutes(api), caseRoutes(api), billRoutes(api), formRoutes(api));
  router.use(queryRoutes(api), bankRoutes(), meRoutes(api), missedRoutes(api));
  router.use(guardianRoutes(api));
  return router;
}
