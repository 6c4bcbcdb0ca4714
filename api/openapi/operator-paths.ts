import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import type { DeskAction } from "#domain/codes.ts";
import { Serial } from "../contracts/common.ts";
import * as imports from "../contracts/imports.ts";
import * as operator from "../contracts/operator.ts";
import * as refunds from "../contracts/refunds.ts";
import * as desk from "../contracts/staff-desk.ts";
import { cardCorePaths } from "./card-core-paths.ts";
import { operation } from "./operation.ts";

const tag = "operator";
const security = "staff";
const path = z.object({ serial: Serial });
const refundPath = z.object({ id: z.string() });

const steps = {
  "confirm-loss": { id: "confirmLoss", summary: "The earlier loss report of the card was found" },
  "ask-loss": { id: "askAboutLoss", summary: "No earlier loss report was found; ask the student" },
  "old-card": { id: "receiveOldCard", summary: "The old card has arrived" },
  produce: { id: "recordProduction", summary: "The new card was made" },
  ship: { id: "recordShipment", summary: "The new card was sent to the school" },
  refund: { id: "recordRefund", summary: "The balance was paid back" },
  "refund-returned": { id: "recordRefundReturned", summary: "The refund came back; the case is open again" },
  close: { id: "closeCase", summary: "Close the case" },
  void: { id: "voidCase", summary: "Void a case that is not confirmed" },
} as const satisfies Record<DeskAction, { id: string; summary: string }>;

const stepPaths: ZodOpenApiPathsObject = Object.fromEntries(
  Object.entries(steps).map(([step, said]) => [
    `/api/operator/cases/{serial}/${step}`,
    {
      post: operation({
        ...said,
        tag,
        security,
        path,
        body: operator.CaseStepRequest,
        answer: operator.OperatorCase,
      }),
    },
  ]),
);

const trailPaths: ZodOpenApiPathsObject = {
  "/api/audit": {
    get: operation({
      id: "listAuditEntries",
      summary: "The hash-chained trail, newest first",
      tag,
      security,
      query: desk.AuditQuery,
      answer: desk.AuditPage,
    }),
  },
  "/api/audit/verify": {
    get: operation({
      id: "verifyAuditTrail",
      summary: "Recompute the chain",
      tag,
      security,
      answer: desk.AuditVerdict,
    }),
  },
};

export const operatorPaths: ZodOpenApiPathsObject = {
  "/api/operator/events": {
    get: operation({
      id: "followDesk",
      summary:
        "Server-sent events of iPASS's desk until the session ends: `case` {serial, version, code} of every school, `handOffs` and `reload`",
      tag,
      security,
      answer: "text/event-stream",
    }),
  },
  "/api/operator/cases": {
    get: operation({
      id: "listOperatorCases",
      summary: "Cases of all schools, newest first",
      tag,
      security,
      query: desk.OperatorCaseQuery,
      answer: desk.OperatorCasePage,
    }),
  },
  "/api/operator/cases/{serial}": {
    get: operation({
      id: "readOperatorCase",
      summary: "One case",
      tag,
      security,
      path,
      answer: operator.OperatorCase,
    }),
  },
  ...stepPaths,
  ...cardCorePaths,
  ...trailPaths,
  "/api/operator/collections": {
    post: operation({
      id: "importFile",
      summary:
        "Import a file of stores, bank, post, settlements, or results of card core and refunds, sent in a form or as the body itself, or see what it would do",
      tag,
      security,
      query: imports.ImportQuery,
      bodyType: "multipart/form-data",
      body: z.object({ file: z.string().meta({ format: "binary" }) }),
      answer: imports.ImportReport,
    }),
  },
  "/api/operator/imports": {
    get: operation({
      id: "listImports",
      summary: "Imported files, newest first",
      tag,
      security,
      query: imports.ImportPageQuery,
      answer: imports.ImportPage,
    }),
  },
  "/api/operator/imports/{id}": {
    get: operation({
      id: "readImport",
      summary: "One imported file, its progress and what became of its lines",
      tag,
      security,
      path: z.object({ id: z.uuid() }),
      query: imports.ImportLineQuery,
      answer: imports.ImportDetail,
    }),
  },
  "/api/operator/imports/{id}/retry": {
    post: operation({
      id: "retryImport",
      summary: "Read the parked lines of a file anew, and take in what can be taken now",
      tag,
      security,
      path: z.object({ id: z.uuid() }),
      answer: imports.ImportReport,
    }),
  },
  "/api/operator/outbox": {
    get: operation({
      id: "readOutbox",
      summary: "The month's pushes, and what students could not be told",
      tag,
      security,
      answer: operator.Outbox,
    }),
  },
  "/api/operator/receipts": {
    get: operation({
      id: "listReceipts",
      summary: "Money that arrived, newest first",
      tag,
      security,
      query: z.object({ state: operator.ReceiptItem.shape.state.optional(), cursor: z.string().optional() }),
      answer: operator.ReceiptPage,
    }),
  },
  "/api/operator/refunds": {
    get: operation({
      id: "listRefunds",
      summary: "Money on its way back, newest first; no accounts",
      tag,
      security,
      query: refunds.RefundQuery,
      answer: refunds.RefundPage,
    }),
    post: operation({
      id: "startRefund",
      summary: "Give money back that was paid beyond a bill",
      tag,
      security,
      body: refunds.RefundOrder,
      status: "201",
      answer: refunds.Refund,
    }),
  },
  "/api/operator/refunds/batch": {
    post: operation({
      id: "makeRefundBatch",
      summary: "Put what waits to be paid out into a file for the bank, or a list of cheques",
      tag,
      security,
      body: refunds.RefundBatchRequest,
      status: "201",
      answer: refunds.RefundBatch,
    }),
  },
  "/api/operator/refunds/batch/{id}/file": {
    get: operation({
      id: "readRefundBatch",
      summary: "The file of a batch with accounts or addresses; each look is in the trail",
      tag,
      security,
      path: refundPath,
      answer: "text/csv",
    }),
  },
  "/api/operator/refunds/results": {
    post: operation({
      id: "recordRefundResults",
      summary: "What became of transfers and cheques; repeat-safe",
      tag,
      security,
      body: refunds.RefundResults,
      answer: refunds.RefundOutcomes,
    }),
  },
  "/api/operator/refunds/{id}/details": {
    post: operation({
      id: "giveRefundDetails",
      summary: "Where a refund goes, as the student told the hotline",
      tag,
      security,
      path: refundPath,
      body: refunds.RefundDetails,
      answer: refunds.Refund,
    }),
  },
  "/api/operator/refunds/{id}/cancel": {
    post: operation({
      id: "cancelRefund",
      summary: "Withdraw a refund before anybody was asked for it",
      tag,
      security,
      path: refundPath,
      answer: refunds.Refund,
    }),
  },
  "/api/operator/refunds/{id}/retry": {
    post: operation({
      id: "retryRefund",
      summary: "Have LINE Pay asked about a refund at once",
      tag,
      security,
      path: refundPath,
      answer: refunds.Refund,
    }),
  },
};
