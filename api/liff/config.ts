import { Router } from "express";
import type { ApiDeps } from "../api-deps.ts";

/** What the pages need to know before anybody is signed in. */
export function configRoutes(api: ApiDeps): Router {
  const router = Router();
  router.get("/config", (_req, res) => {
    res.json(api.page);
  });
  return router;
}
