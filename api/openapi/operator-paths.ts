import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import * as operator from "../contracts/operator.ts";
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

export const operatorPaths: ZodOpenApiPathsObject = {
  "/api/operator/cases/{serial}": {
    get: operation({ summary: "One case", tag, security, path, answer: operator.OperatorCase }),
  },
  ...stepPaths,
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
