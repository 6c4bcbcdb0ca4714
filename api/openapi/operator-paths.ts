import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import type { DeskAction } from "#domain/codes.ts";
import { Serial } from "../contracts/common.ts";
import * as imports from "../contracts/imports.ts";
import * as operator from "../contracts/operator.ts";
import * as desk from "../contracts/staff-desk.ts";
import { cardCorePaths } from "./card-core-paths.ts";
import { operation } from "./operation.ts";

const tag = "operator";
const security = "staff";
const path = z.object({ serial: Serial });

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
      summary: "Import a file of stores, bank, post or settlements, or see what it would do",
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
};
