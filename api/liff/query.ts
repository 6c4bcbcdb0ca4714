import { Router } from "express";
import { bindCases } from "#usecases/query/bind-cases.ts";
import { queryCases } from "#usecases/query/query-cases.ts";
import type { ApiDeps } from "../api-deps.ts";
import { clientAddress } from "../client-address.ts";
import { type BoundCases, CaseQuery, type QueriedCases } from "../contracts/liff.ts";
import { evenTime } from "../even-time.ts";
import { languageOf } from "../language-of.ts";
import { limitFailures } from "../limit-failures.ts";
import { requireStudent, studentOf } from "../student-session.ts";
import { documentLink } from "./document-link.ts";
import { guessCounters } from "./guess-counters.ts";
import { presentCase } from "./present-case.ts";
import { presentQueriedCase } from "./present-queried-case.ts";

/** Longer than either answer takes, so that a guesser learns nothing from the clock. */
const STEP_MS = 400;

/** 學生證處理進度 without signing in (R79–R88), and how what is found there comes into an account. */
export function queryRoutes(api: ApiDeps): Router {
  const router = Router();
  const billUrl = (serial: string) => documentLink(api, "bill", serial).url;

  router.post("/query", async (req, res) => {
    const facts = CaseQuery.parse(req.body);
    const counters = guessCounters(api, `address:${clientAddress(req)}`, facts);
    const views = await limitFailures(counters, () => evenTime(STEP_MS, () => queryCases(api, facts)));
    const language = languageOf(req);
    const answer: QueriedCases = {
      items: views.map((view, index) => presentQueriedCase(view, { item: index + 1, language, billUrl })),
    };
    res.json(answer);
  });

  router.post("/query/bind", requireStudent(api), async (req, res) => {
    const { id, language } = studentOf(res);
    const facts = CaseQuery.parse(req.body);
    const counters = guessCounters(api, `account:${id}`, facts);
    const bind = () => evenTime(STEP_MS, () => bindCases(api, id, facts));
    const { cases, bound } = await limitFailures(counters, bind);
    const answer: BoundCases = { items: cases.map((view) => presentCase(view, language)), bound };
    res.json(answer);
  });

  return router;
}
