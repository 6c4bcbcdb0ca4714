import { Router } from "express";
import { answerHandOff, countHandOffs, handOffQueue } from "#usecases/hand-off/hand-off-queue.ts";
import type { ApiDeps } from "../api-deps.ts";
import { HandOffAction, type HandOffCount, type HandOffList, HandOffRequest } from "../contracts/hand-off.ts";
import { staffOf } from "../staff-session.ts";
import { presentHandOff } from "./present-hand-off.ts";

/**
 * `/api/school/hand-offs` and `/api/operator/hand-offs`: who waits for a person at this desk. Mounted behind the session of the desk;
 * whoever may look may also talk to a student.
 */
export function handOffRouter(api: ApiDeps) {
  const router = Router();
  router.get("/", async (_req, res) => {
    const staff = staffOf(res);
    const items = (await handOffQueue(api, staff)).map((waiting) => presentHandOff(waiting, staff));
    res.json({ items } satisfies HandOffList);
  });
  router.get("/count", async (_req, res) => {
    res.json({ waiting: await countHandOffs(api, staffOf(res)) } satisfies HandOffCount);
  });
  router.post("/:id/:action", async (req, res, next) => {
    const action = HandOffAction.safeParse(req.params.action);
    if (!action.success) return next();
    HandOffRequest.parse(req.body ?? {});
    await answerHandOff(api, staffOf(res), req.params.id, action.data);
    res.status(204).end();
  });
  return router;
}
