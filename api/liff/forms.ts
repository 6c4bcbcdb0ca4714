import { Router } from "express";
import { studentCaseForm } from "#usecases/paper/case-form.ts";
import type { ApiDeps } from "../api-deps.ts";
import { requireStudent, studentOf } from "../student-session.ts";

/** 票卡處理申請單, to the student whose case it is. */
export function formRoutes(api: ApiDeps): Router {
  const router = Router();
  router.get("/cases/:serial/form.pdf", requireStudent(api), async (req, res) => {
    const serial = String(req.params.serial);
    const pdf = await studentCaseForm(api, studentOf(res).id, serial);
    res.type("pdf").set("Content-Disposition", `inline; filename="${serial}-form.pdf"`).send(pdf);
  });
  return router;
}
