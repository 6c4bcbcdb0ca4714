import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import * as money from "../contracts/money-items.ts";
import { operation } from "./operation.ts";

const tag = "operator";
const security = "staff";
const path = z.object({ id: z.uuid() });
const answer = money.MoneyItemDetail;

/** Money that waits for somebody, and what the books prove. */
export const moneyPaths: ZodOpenApiPathsObject = {
  "/api/operator/money-items": {
    get: operation({
      id: "listMoneyItems",
      summary: "Money that waits for somebody, newest first",
      tag,
      security,
      query: money.MoneyItemQuery,
      answer: money.MoneyItemPage,
    }),
  },
  "/api/operator/money-items/{id}": {
    get: operation({
      id: "readMoneyItem",
      summary: "One of them with its history",
      tag,
      security,
      path,
      answer,
    }),
  },
  "/api/operator/money-items/{id}/assign": {
    post: operation({
      id: "assignMoneyItem",
      summary: "Take it on, give it to a colleague or back to all",
      tag,
      security,
      path,
      body: money.MoneyItemAssignment,
      answer,
    }),
  },
  "/api/operator/money-items/{id}/apply": {
    post: operation({
      id: "applyMoneyItem",
      summary: "Let it pay the bill of a case whose amount it is; a lapsed case comes back",
      tag,
      security,
      path,
      body: money.MoneyItemPayment,
      answer,
    }),
  },
  "/api/operator/money-items/{id}/identify": {
    post: operation({
      id: "identifyMoneyItem",
      summary: "Say whose the money of an unknown account is",
      tag,
      security,
      path,
      body: money.MoneyItemCase,
      answer,
    }),
  },
  "/api/operator/money-items/{id}/explain": {
    post: operation({
      id: "explainMoneyItem",
      summary: "Close one for which the books hold no money, with words that explain it",
      tag,
      security,
      path,
      body: money.MoneyItemExplanation,
      answer,
    }),
  },
  "/api/operator/books": {
    get: operation({
      id: "readBooks",
      summary: "What the books prove now",
      tag,
      security,
      answer: money.BooksReport,
    }),
  },
};
