import type { RequestHandler } from "express";
import { toIso } from "#domain/calendar.ts";
import { undeliveredWords } from "#domain/glossary.ts";
import { outboxState } from "#usecases/notice/push-quota.ts";
import type { ApiDeps } from "../api-deps.ts";
import type { Outbox } from "../contracts/operator.ts";
import { isoOrNull } from "../school/present-case.ts";

/** `GET /api/operator/outbox` */
export function showOutbox(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    const { quota, resetsOn, pending, undelivered } = await outboxState(api);
    const { limit, used, checkedAt, usedUpSince } = quota;
    const outbox: Outbox = {
      quota: { limit, used, checkedAt: isoOrNull(checkedAt), usedUpSince: isoOrNull(usedUpSince), resetsOn },
      pending,
      undelivered: undelivered.map(({ reason, count, since }) => ({
        reason,
        reasonText: undeliveredWords[reason].zh,
        count,
        since: toIso(since),
      })),
    };
    res.json(outbox);
  };
}
