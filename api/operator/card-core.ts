import { Router } from "express";
import type { ApiDeps } from "../api-deps.ts";
import { orderAgain, showCardOrders } from "./card-orders.ts";
import { ackFeed, showFeed, showOrderPhoto } from "./feed.ts";
import { takeResults } from "./feed-results.ts";

/** Orders to the card core and what became of them: docs/card-core.md. Whoever asks is an operator. */
export function cardCoreRouter(api: ApiDeps) {
  const router = Router();
  router.get("/feed", showFeed(api));
  router.post("/feed/ack", ackFeed(api));
  router.post("/feed/results", takeResults(api));
  router.get("/feed/:seq/photo", showOrderPhoto(api));
  router.get("/card-orders", showCardOrders(api));
  router.post("/card-orders/:seq/again", orderAgain(api));
  return router;
}
