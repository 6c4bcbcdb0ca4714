import { Router } from "express";
import { decidingRoles } from "#domain/codes.ts";
import type { ApiDeps } from "../api-deps.ts";
import { handOffRouter } from "../hand-off/router.ts";
import { showEvents } from "../live/events.ts";
import { requireStaff } from "../staff-session.ts";
import { showBills } from "./bills.ts";
import { countCases, listCases, showCase, showForm, showPhoto } from "./cases.ts";
import {
  giveCashBack,
  handOver,
  listHandOvers,
  showDailySheet,
  showDailySheetPdf,
  showReceipt,
} from "./cash.ts";
import { approve, collect, giveBack } from "./decisions.ts";
import { rosterRouter } from "./roster.ts";

/** The school's console. Clerks look; approvers and admins decide; operators of iPASS have a desk of their own. */
export function schoolRouter(api: ApiDeps) {
  const router = Router();
  router.use(requireStaff(api, "clerk", ...decidingRoles));
  router.use("/hand-offs", handOffRouter(api));
  router.use("/roster", rosterRouter(api));
  router.get("/cases", listCases(api));
  router.get("/counts", countCases(api));
  router.get("/events", showEvents(api));
  router.get("/cases/:serial", showCase(api));
  router.get("/cases/:serial/photo", showPhoto(api));
  router.get("/cases/:serial/form.pdf", showForm(api));

  router.get("/cases/:serial/receipt.pdf", showReceipt(api));
  router.get("/bills.pdf", showBills(api));
  router.get("/daily-sheet", showDailySheet(api));
  router.get("/daily-sheet.pdf", showDailySheetPdf(api));
  router.get("/hand-overs", listHandOvers(api));

  const decides = requireStaff(api, ...decidingRoles);
  router.post("/cases/:serial/approve", decides, approve(api));
  router.post("/cases/:serial/return", decides, giveBack(api));
  router.post("/cases/:serial/collect", decides, collect(api));
  router.post("/cases/:serial/return-cash", decides, giveCashBack(api));
  router.post("/hand-overs", decides, handOver(api));
  return router;
}
