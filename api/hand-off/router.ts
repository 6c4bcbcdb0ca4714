import { randomUUID } from "node:crypto";
import { type RequestHandler, Router } from "express";
import { answerHandOff } from "#usecases/hand-off/answer-hand-off.ts";
import { callNumbers } from "#usecases/hand-off/call-number.ts";
import { deskNews, handOffQueue } from "#usecases/hand-off/hand-off-queue.ts";
import { handOffThread } from "#usecases/hand-off/hand-off-thread.ts";
import { steerHandOff } from "#usecases/hand-off/steer-hand-off.ts";
import type { ApiDeps } from "../api-deps.ts";
import {
  HandOffAction,
  HandOffAnswer,
  type HandOffCount,
  type HandOffList,
  type HandOffPhones,
  HandOffRequest,
  type HandOffThread,
} from "../contracts/hand-off.ts";
import { isoOrNull } from "../school/present-case.ts";
import { staffOf } from "../staff-session.ts";
import { presentHandOff, presentPhones, presentThread } from "./present-hand-off.ts";

/**
 * `/api/school/hand-offs` and `/api/operator/hand-offs`: who waits for a person at this desk. Mounted behind the session of the desk;
 * whoever may look may also talk to a student.
 */
export function handOffRouter(api: ApiDeps) {
  const router = Router();
  router.get("/", listHandOffs(api));
  router.get("/count", countHandOffs(api));
  router.get("/:id/messages", showThread(api));
  router.post("/:id/messages", answer(api));
  router.post("/:id/phone", showPhones(api));
  router.post("/:id/:action", steer(api));
  return router;
}

type Handler = RequestHandler<{ id: string; action: string }>;

function listHandOffs(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    const staff = staffOf(res);
    const items = (await handOffQueue(api, staff)).map((waiting) =>
      presentHandOff(waiting, { staff, at: api.now() }),
    );
    res.json({ items } satisfies HandOffList);
  };
}

function countHandOffs(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    const { lastAt, ...counts } = await deskNews(api, staffOf(res));
    res.json({ ...counts, lastAt: isoOrNull(lastAt) } satisfies HandOffCount);
  };
}

function showThread(api: ApiDeps): Handler {
  return async (req, res) => {
    const staff = staffOf(res);
    const thread = presentThread(await handOffThread(api, staff, req.params.id), { staff, at: api.now() });
    res.json(thread satisfies HandOffThread);
  };
}

function answer(api: ApiDeps): Handler {
  return async (req, res) => {
    const { text, messageId = randomUUID(), ends = false } = HandOffAnswer.parse(req.body ?? {});
    await answerHandOff(api, staffOf(res), req.params.id, { text, messageId, ends });
    res.status(204).end();
  };
}

function showPhones(api: ApiDeps): Handler {
  return async (req, res) => {
    HandOffRequest.parse(req.body ?? {});
    const phones = await callNumbers(api, staffOf(res), req.params.id);
    res.json(presentPhones(phones) satisfies HandOffPhones);
  };
}

function steer(api: ApiDeps): Handler {
  return async (req, res, next) => {
    const action = HandOffAction.safeParse(req.params.action);
    if (!action.success) return next();
    HandOffRequest.parse(req.body ?? {});
    await steerHandOff(api, staffOf(res), req.params.id, action.data);
    res.status(204).end();
  };
}
