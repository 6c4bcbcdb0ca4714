import { Router } from "express";
import { DomainError } from "#domain/errors.ts";
import type { Language } from "#domain/language.ts";
import { currentDraft } from "#usecases/draft/current-draft.ts";
import { draftFromCase } from "#usecases/draft/draft-from-case.ts";
import type { DraftView } from "#usecases/draft/draft-view.ts";
import { cardOfDraft, lookUpCard } from "#usecases/draft/look-up-card.ts";
import { revealNumbers } from "#usecases/draft/reveal-numbers.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { bindCases } from "#usecases/query/bind-cases.ts";
import type { ApiDeps } from "../api-deps.ts";
import {
  type BoundCases,
  type Draft,
  DraftBind,
  DraftFromCase,
  type DraftNumbers,
  DraftPatch,
  DraftReveal,
} from "../contracts/liff.ts";
import { limitFailures } from "../limit-failures.ts";
import { requireStudent, studentOf } from "../student-session.ts";
import { guessCounters } from "./guess-counters.ts";
import { presentCase } from "./present-case.ts";
import { presentDraft } from "./present-draft.ts";

/** The one open draft of a student. */
export function draftRoutes(api: ApiDeps): Router {
  const router = Router();
  const student = requireStudent(api);

  router.get("/draft", student, async (_req, res) => {
    const { id, language } = studentOf(res);
    res.json(await shown(api, { id, language }, await currentDraft(api, id)));
  });

  router.put("/draft", student, async (req, res) => {
    const { id, language } = studentOf(res);
    res.json(await shown(api, { id, language }, await saveDraft(api, id, DraftPatch.parse(req.body))));
  });

  router.post("/draft/from-case", student, async (req, res) => {
    const { id, language } = studentOf(res);
    const view = await draftFromCase(api, id, DraftFromCase.parse(req.body));
    res.json(await shown(api, { id, language }, view));
  });

  router.post("/draft/numbers", student, async (req, res) => {
    DraftReveal.parse(req.body ?? {});
    const { id } = studentOf(res);
    await api.limits.student.consume(id);
    const answer: DraftNumbers = { values: await revealNumbers(api, id) };
    res.json(answer);
  });

  router.post("/draft/bind", student, async (req, res) => {
    DraftBind.parse(req.body ?? {});
    const { id, language } = studentOf(res);
    const card = await cardOfDraft(api, id);
    if (!card) throw new DomainError("not_found");
    const counters = guessCounters(api, `account:${id}`, card);
    const { cases, bound } = await limitFailures(counters, () => bindCases(api, id, card));
    const answer: BoundCases = { items: cases.map((view) => presentCase(view, language)), bound };
    res.json(answer);
  });

  return router;
}

/** The form, once it was asked, at most as often as one may guess, what others' cases know of the card that it names. */
async function shown(
  api: ApiDeps,
  { id, language }: { id: string; language: Language },
  view: DraftView,
): Promise<Draft> {
  const asked = view.toLookUp && (await askOnce(api, id));
  return presentDraft(asked ? await currentDraft(api, id) : view, language);
}

/** @returns false when she has guessed too often: then the form is shown as if nobody had been asked */
async function askOnce(api: ApiDeps, studentId: string): Promise<boolean> {
  const card = await cardOfDraft(api, studentId);
  if (!card) return false;
  const counters = guessCounters(api, `account:${studentId}`, card);
  try {
    await limitFailures(counters, () => lookUpCard(api, studentId, card));
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return true;
    if (error instanceof DomainError && error.code === "rate_limited") return false;
    throw error;
  }
}
