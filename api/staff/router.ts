import { Router } from "express";
import type { ApiDeps } from "../api-deps.ts";
import { requireStaff } from "../staff-session.ts";
import { endSession, showSession, showVisitor, startSession } from "./session.ts";

/** Logging in and out, for school staff and operators alike. */
export function staffRouter(api: ApiDeps) {
  const router = Router();
  router.post("/session", startSession(api));
  router.get("/session", requireStaff(api), showSession);
  router.delete("/session", endSession(api));
  router.get("/visitor", showVisitor(api));
  return router;
}
