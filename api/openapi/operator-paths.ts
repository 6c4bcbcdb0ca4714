import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import * as operator from "../contracts/operator.ts";
import * as desk from "../contracts/staff-desk.ts";
import { operation } from "./operation.ts";

const tag = "operator";
const security = "staff";
const path = z.object({ serial: z.string() });

const steps = {
  "old-card": "The old card has arrived",
  produce: "The new card was made",
  ship: "The new card was sent to the school",
  refund: "The balance was paid back",
  close: "Close the case",
  void: "Void a case that is not confirmed",
} as const satisfies Record<operator.CaseStep, string>;

const stepPaths: ZodOpenApiPathsObject = Object.fromEntries(
  Object.entries(steps).map(([step, summary]) => [
    `/api/operator/cases/{serial}/${step}`,
    {
      post: operation({
        summary,
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
  "/api/operator/feed": {
    get: operation({
      summary: "Orders to the card core, oldest first",
      tag,
      security,
      query: desk.FeedQuery,
      answer: desk.FeedPage,
    }),
  },
  "/api/operator/feed/ack": {
    post: operation({
      summary: "Orders up to a number were carried out",
      tag,
      security,
      body: desk.FeedAck,
      answer: desk.FeedAcked,
    }),
  },
  "/api/audit": {
    get: operation({
      summary: "The hash-chained trail, newest first",
      tag,
      security,
      query: desk.AuditQuery,
      answer: desk.AuditPage,
    }),
  },
  "/api/audit/verify": {
    get: operation({ summary: "Recompute the chain", tag, security, answer: desk.AuditVerdict }),
  },
};

export const operatorPaths: ZodOpenApiPathsObject = {
  "/api/operator/cases": {
    get: operation({
      summary: "Cases of all schools, newest first",
      tag,
      security,
      query: desk.OperatorCaseQuery,
      answer: desk.OperatorCasePage,
    }),
  },
  "/api/operator/cases/{serial}": {
    get: operation({ summary: "One case", tag, security, path, answer: operator.OperatorCase }),
  },
  ...stepPaths,
  ...trailPaths,
  "/api/operator/receipts": {
    get: operation({
      summary: "Money that arrived, newest first",
      tag,
      security,
      query: z.object({ state: operator.ReceiptItem.shape.state.optional(), cursor: z.string().optional() }),
      answer: operator.ReceiptPage,
    }),
  },
};
