import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { CollectionCallback, CollectionOutcome, DemoClock, DemoClockRequest } from "../contracts/operator.ts";
import { operation } from "./operation.ts";

const Status = z.object({ status: z.string() });
const Redirect = z.object({ transactionId: z.string(), orderId: z.string() });

export const systemPaths: ZodOpenApiPathsObject = {
  "/healthz": { get: operation({ summary: "The process is alive", tag: "system", answer: Status }) },
  "/readyz": { get: operation({ summary: "The database can be reached", tag: "system", answer: Status }) },
  "/metrics": { get: operation({ summary: "Prometheus metrics", tag: "system", answer: "text/plain" }) },
  "/demo/clock": {
    post: operation({
      summary: "Move the clock and run what has fallen due (demo mode and tests)",
      tag: "system",
      body: DemoClockRequest,
      answer: DemoClock,
    }),
  },
  "/line/webhook": {
    post: operation({
      summary: "LINE events, signed over the raw body",
      tag: "outside",
      security: "line",
      body: z.object({ destination: z.string(), events: z.array(z.looseObject({ type: z.string() })) }),
    }),
  },
  "/api/collection/callback": {
    post: operation({
      summary: "Money that a store or a bank took, signed with HMAC-SHA256 over the raw body",
      tag: "outside",
      security: "collection",
      body: CollectionCallback,
      answer: CollectionOutcome,
    }),
  },
  "/pay/line/confirm": {
    get: operation({
      summary: "The payer comes back from LINE Pay",
      tag: "outside",
      query: Redirect,
      answer: "text/html",
    }),
  },
  "/pay/line/cancel": {
    get: operation({
      summary: "The payer gave up at LINE Pay",
      tag: "outside",
      query: Redirect,
      answer: "text/html",
    }),
  },
};
