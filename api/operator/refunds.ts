import { type RequestHandler, Router } from "express";
import { z } from "zod";
import { toIso } from "#domain/calendar.ts";
import type { RefundKind, RefundState, RefundWay } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { refundStateWords, refundWayWords } from "#domain/glossary.ts";
import { batchFile } from "#usecases/refund/batch-file.ts";
import { giveDetails } from "#usecases/refund/give-details.ts";
import { makeBatch } from "#usecases/refund/make-batch.ts";
import { recordResults } from "#usecases/refund/record-results.ts";
import { oneRefund, type RefundRow, refundPage } from "#usecases/refund/refund-page.ts";
import { startRefund } from "#usecases/refund/start-refund.ts";
import { askAgain, cancelRefund } from "#usecases/refund/steer-refund.ts";
import { staffActor } from "#usecases/rows/staff/staff.ts";
import type { ApiDeps } from "../api-deps.ts";
import {
  type Refund,
  type RefundBatch,
  RefundBatchRequest,
  RefundDetails,
  RefundOrder,
  RefundQuery,
  RefundResults,
} from "../contracts/refunds.ts";
import { isoOrNull } from "../school/present-case.ts";
import { staffOf } from "../staff-session.ts";

type OneRefund = RequestHandler<{ id: string }>;

/** Money that goes back to students: for the operator alone, who is the one that pays. */
export function refundRouter(api: ApiDeps) {
  const router = Router();
  router.get("/", list(api));
  router.post("/", start(api));
  router.post("/batch", batch(api));
  router.get("/batch/:id/file", file(api));
  router.post("/results", results(api));
  router.post("/:id/details", details(api));
  router.post("/:id/cancel", steer(api, cancelRefund));
  router.post("/:id/retry", steer(api, askAgain));
  return router;
}

/** `GET /api/operator/refunds` */
function list(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { items, nextCursor } = await refundPage(api, RefundQuery.parse(req.query));
    res.json({ items: items.map(present), nextCursor });
  };
}

/** `POST /api/operator/refunds` */
function start(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { id } = await startRefund(api, staffOf(res), RefundOrder.parse(req.body ?? {}));
    res.status(201).json(present(await oneRefund(api, id)));
  };
}

/** `POST /api/operator/refunds/batch` */
function batch(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { method } = RefundBatchRequest.parse(req.body ?? {});
    const { id, count, total, createdAt, skipped } = await makeBatch(api, staffOf(res), method);
    const fileUrl = `/api/operator/refunds/batch/${id}/file`;
    const made = { id, method, count, total, createdAt: toIso(createdAt), skipped, fileUrl };
    res.status(201).json(made satisfies RefundBatch);
  };
}

/** `GET /api/operator/refunds/batch/:id/file` */
function file(api: ApiDeps): OneRefund {
  return async (req, res) => {
    const { name, csv } = await batchFile(api, staffOf(res), known(req.params.id));
    res.set("Cache-Control", "no-store").attachment(name).type("text/csv").send(csv);
  };
}

/** `POST /api/operator/refunds/results` */
function results(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const given = RefundResults.parse(req.body ?? {}).results;
    const told = given.map(({ at, ...rest }) => ({ ...rest, at: at ? new Date(at) : api.now() }));
    res.json({ results: await recordResults(api, staffActor(staffOf(res)), told) });
  };
}

/** `POST /api/operator/refunds/:id/details` */
function details(api: ApiDeps): OneRefund {
  return async (req, res) => {
    const id = known(req.params.id);
    await giveDetails(api, staffOf(res), id, RefundDetails.parse(req.body ?? {}));
    res.json(present(await oneRefund(api, id)));
  };
}

/** `POST /api/operator/refunds/:id/{cancel,retry}` */
function steer(api: ApiDeps, verb: typeof cancelRefund): OneRefund {
  return async (req, res) => {
    const id = known(req.params.id);
    await verb(api, staffOf(res), id);
    res.json(present(await oneRefund(api, id)));
  };
}

/** @throws DomainError not_found for what is no number of ours */
function known(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new DomainError("not_found");
  return id;
}

function present(row: RefundRow): Refund {
  const { id, serial, receiptId, amount, postage, lossFee, detailsMissing, batchId, previousId, reason } =
    row;
  const method = row.method as RefundWay;
  const state = row.state as RefundState;
  return {
    ...{ id, serial, receiptId, amount, postage, lossFee, detailsMissing, batchId, previousId, reason },
    ...{ kind: row.kind as RefundKind, method, methodText: refundWayWords[method].zh },
    ...{ state, stateText: refundStateWords[state].zh, toOther: row.payeeSealed !== null },
    createdAt: toIso(row.createdAt),
    submittedAt: isoOrNull(row.submittedAt),
    sentAt: isoOrNull(row.sentAt),
    returnedAt: isoOrNull(row.returnedAt),
  };
}
