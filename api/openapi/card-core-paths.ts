import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import * as contract from "../contracts/card-core.ts";
import { operation } from "./operation.ts";

const tag = "operator";
const security = "staff";
const path = z.object({ seq: z.int().meta({ description: "The order's number in the feed", example: 17 }) });

/** Orders to the card core and what became of them: docs/card-core.md. */
export const cardCorePaths: ZodOpenApiPathsObject = {
  "/api/operator/feed": {
    get: operation({
      id: "readFeed",
      summary: "Orders to the card core with all that it needs, oldest first",
      tag,
      security,
      query: contract.FeedQuery,
      answer: contract.FeedPage,
    }),
  },
  "/api/operator/feed/ack": {
    post: operation({
      id: "acknowledgeFeed",
      summary: "Orders up to a number were taken over",
      tag,
      security,
      body: contract.FeedAck,
      answer: contract.FeedAcked,
    }),
  },
  "/api/operator/feed/results": {
    post: operation({
      id: "recordFeedResults",
      summary: "What became of orders; repeat-safe, each row with its own outcome",
      tag,
      security,
      body: contract.FeedResults,
      answer: contract.FeedResultsAnswer,
    }),
  },
  "/api/operator/feed/{seq}/photo": {
    get: operation({
      id: "readOrderPhoto",
      summary: "The picture for a new card",
      tag,
      security,
      path,
      answer: "image/jpeg",
    }),
  },
  "/api/operator/card-orders": {
    get: operation({
      id: "listCardOrders",
      summary: "Orders by their state, the oldest first",
      tag,
      security,
      query: contract.CardOrderQuery,
      answer: contract.CardOrderPage,
    }),
  },
  "/api/operator/card-orders/{seq}/again": {
    post: operation({
      id: "orderOnceMore",
      summary: "Order again what was refused, or a card that was misprinted",
      tag,
      security,
      path,
      status: "204",
    }),
  },
};
