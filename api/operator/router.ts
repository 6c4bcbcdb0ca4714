import { Router } from "express";
import type { ApiDeps } from "../api-deps.ts";
import { handOffRouter } from "../hand-off/router.ts";
import { showEvents } from "../live/events.ts";
import { receiveFile } from "../receive-file.ts";
import { requireStaff } from "../staff-session.ts";
import { cardCoreRouter } from "./card-core.ts";
import { listCases, showCase, stepCase } from "./cases.ts";
import { confirmHandOver, showHandOvers } from "./hand-overs.ts";
import { retryImport, showImports, showOneImport, takeCollection } from "./imports.ts";
import { moneyItemRouter, showBooks } from "./money-items.ts";
import { showOutbox } from "./outbox.ts";
import { showReceipts } from "./receipts.ts";
import { refundRouter } from "./refunds.ts";
import { putHolidays, showHolidays } from "./settings/holidays.ts";
import { putTariffs, showTariffs } from "./settings/tariffs.ts";

/** 50 MB; what a chain sends of a day has some hundred kilobytes. */
const largestImport = 50 * 1024 * 1024;

/** The desk of iPASS: every school's cases, each look at them in the trail. */
export function operatorRouter(api: ApiDeps) {
  const router = Router();
  router.use(requireStaff(api, "operator"));
  router.use("/hand-offs", handOffRouter(api));
  router.get("/cases", listCases(api));
  router.get("/events", showEvents(api));
  router.get("/cases/:serial", showCase(api));
  router.post("/cases/:serial/:step", stepCase(api));
  router.post("/collections", receiveFile(largestImport, "import_too_large"), takeCollection(api));
  router.get("/imports", showImports(api));
  router.get("/imports/:id", showOneImport(api));
  router.post("/imports/:id/retry", retryImport(api));
  router.get("/outbox", showOutbox(api));
  router.use("/money-items", moneyItemRouter(api));
  router.get("/books", showBooks(api));
  router.get("/receipts", showReceipts(api));
  router.get("/hand-overs", showHandOvers(api));
  router.post("/hand-overs/:id/receive", confirmHandOver(api));
  router.get("/settings/holidays", showHolidays(api));
  router.put("/settings/holidays", putHolidays(api));
  router.get("/settings/tariffs", showTariffs(api));
  router.put("/settings/tariffs", putTariffs(api));
  router.use("/refunds", refundRouter(api));
  router.use(cardCoreRouter(api));
  return router;
}
