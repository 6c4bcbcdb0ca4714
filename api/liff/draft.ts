import { Router } from "express";
import { currentDraft } from "#usecases/draft/current-draft.ts";
import { draftFromCase } from "#usecases/draft/draft-from-case.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import type { ApiDeps } from "../api-deps.ts";
import { DraftFromCase, DraftPatch } from "../contracts/liff.ts";
import { requireStudent, studentOf } from "../student-session.ts";
import { presentDraft } from "./present-draft.ts";

/** The one open draft of a student. */
export function draftRoutes(api: ApiDeps): Router {
  const router = Router();
  const student = requireStudent(api);

  router.get("/draft", student, async (_req, res) => {
    const { id, language } = studentOf(res);
    res.json(presentDraft(await currentDraft(api, id), language));
  });

  router.put("/draft", student, async (req, res) => {
    const { id, language } = studentOf(res);
    const view = await saveDraft(api, id, DraftPatch.parse(req.body));
    res.json(presentDraft(view, language));
  });

  router.post("/draft/from-case", student, async (req, res) => {
    const { id, language } = studentOf(res);
    const view = await draftFromCase(api, id, DraftFromCase.parse(req.body));
    res.json(presentDraft(view, language));
  });

  return router;
}
