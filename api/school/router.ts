import { Router } from "express";
import { decidingRoles } from "#domain/codes.ts";
import type { ApiDeps } from "../api-deps.ts";
import { handOffRouter } from "../hand-off/router.ts";
import { requireStaff } from "../staff-session.ts";
import { countCases, listCases, showCase, showForm, showPhoto } from "./cases.ts";
import { approve, collect, giveBack } from "./decisions.ts";

/** The school's console. Clerks look; approvers and admins decide; operators of iPASS have a desk of their own. */
export function schoolRouter(api: ApiDeps) {
  const router = Router();
  router.use(requireStaff(api, "clerk", ...decidingRoles));
  router.use("/hand-offs", handOffRouter(api));
  router.get("/cases", listCases(api));
  router.get("/counts", countCases(api));
  router.get("/cases/:serial", showCase(api));
  router.get("/cases/:serial/photo", showPhoto(api));
  router.get("/cases/:serial/form.pdf", showForm(api));

  const decides = requireStaff(api, ...decidingRoles);
  router.post("/cases/:serial/approve", decides, approve(api));
  router.post("/cases/:serial/return", decides, giveBack(api));
  router.post("/cases/:serial/collect", decides, collect(api));
  return router;
}
