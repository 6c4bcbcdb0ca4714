import type { RequestHandler } from "express";
import { errorCatalogue } from "#domain/errors.ts";
import { type ResultOutcome, recordResults, type ToldResult } from "#usecases/card-core/record-results.ts";
import { staffActor } from "#usecases/rows/staff/staff.ts";
import type { ApiDeps } from "../api-deps.ts";
import { FeedResults, type FeedResultsAnswer } from "../contracts/card-core.ts";
import { staffOf } from "../staff-session.ts";

/** `POST /api/operator/feed/results`: each row has its own outcome. */
export function takeResults(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { results } = FeedResults.parse(req.body ?? {});
    const outcomes = await recordResults(api, staffActor(staffOf(res)), results.map(told));
    res.json({ results: outcomes.map(presentOutcome) } satisfies FeedResultsAnswer);
  };
}

function told(result: FeedResults["results"][number]): ToldResult {
  const { orderSeq, outcome, at, balance = null, cardTail = null, reason } = result;
  return {
    orderSeq: BigInt(orderSeq),
    outcome,
    at: new Date(at),
    balance,
    cardTail,
    reason: reason?.trim() || null,
  };
}

function presentOutcome({ orderSeq, ...said }: ResultOutcome): FeedResultsAnswer["results"][number] {
  const message = said.ok ? {} : { message: errorCatalogue[said.code].zh };
  return { orderSeq: Number(orderSeq), ...said, ...message };
}
