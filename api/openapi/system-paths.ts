import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { CollectionCallback, CollectionOutcome, DemoClock, DemoClockRequest } from "../contracts/operator.ts";
import { operation } from "./operation.ts";

const Status = z.object({ status: z.string() });
const Redirect = z.object({
  transactionId: z.string(),
  orderId: z.string(),
  payer: z
    .literal("guardian")
    .optional()
    .meta({ description: "Chooses the words for a minor's guardian, nothing else" }),
});

export const systemPaths: ZodOpenApiPathsObject = {
  "/healthz": {
    get: operation({
      id: "readLiveness",
      summary: "The process is alive",
      tag: "system",
      security: "public",
      answer: Status,
    }),
  },
  "/readyz": {
    get: operation({
      id: "readReadiness",
      summary: "The database can be reached",
      tag: "system",
      security: "public",
      answer: Status,
    }),
  },
  "/metrics": {
    get: operation({
      id: "readMetrics",
      summary: "Prometheus metrics",
      tag: "system",
      security: "public",
      answer: "text/plain",
    }),
  },
  "/demo/clock": {
    post: operation({
      id: "advanceDemoClock",
      summary: "Move the clock and run what has fallen due (demo mode and tests)",
      tag: "system",
      security: "public",
      body: DemoClockRequest,
      answer: DemoClock,
    }),
  },
  "/line/webhook": {
    post: operation({
      id: "receiveLineEvents",
      summary: "LINE events, signed over the raw body",
      tag: "outside",
      security: "line",
      body: z.object({ destination: z.string(), events: z.array(z.looseObject({ type: z.string() })) }),
    }),
  },
  "/api/collection/bank-push": {
    post: operation({
      id: "pushFromBank",
      summary: "The bank tells of transfers: a file name and lines of twelve fields, in Big5",
      tag: "outside",
      security: "public",
      bodyType: "text/plain",
      body: z.string(),
      answer: "text/plain",
    }),
  },
  "/api/collection/callback": {
    post: operation({
      id: "reportReceipt",
      summary: "Money that a store or a bank took, signed with HMAC-SHA256 over the raw body",
      tag: "outside",
      security: "collection",
      body: CollectionCallback,
      answer: CollectionOutcome,
    }),
  },
  "/pay/line/confirm": {
    get: operation({
      id: "returnFromLinePay",
      summary: "The payer comes back from LINE Pay",
      tag: "outside",
      security: "public",
      query: Redirect,
      answer: "text/html",
    }),
  },
  "/pay/line/cancel": {
    get: operation({
      id: "cancelAtLinePay",
      summary: "The payer gave up at LINE Pay",
      tag: "outside",
      security: "public",
      query: Redirect,
      answer: "text/html",
    }),
  },
};
