import { Router } from "express";
import { billPdf } from "#usecases/bill/bill-pdf.ts";
import { billSvg } from "#usecases/bill/bill-svg.ts";
import type { ApiDeps } from "../api-deps.ts";
import { requireStudent, studentOf } from "../student-session.ts";

/** The printed bill and its three barcodes, to the student whose case it is. */
export function billRoutes(api: ApiDeps): Router {
  const router = Router();
  const student = requireStudent(api);

  router.get("/cases/:serial/bill.pdf", student, async (req, res) => {
    const serial = String(req.params.serial);
    const pdf = await billPdf(api, studentOf(res).id, serial);
    res.type("pdf").set("Content-Disposition", `inline; filename="${serial}.pdf"`).send(pdf);
  });

  router.get("/cases/:serial/barcodes.svg", student, async (req, res) => {
    res.type("svg").send(await billSvg(api, studentOf(res).id, String(req.params.serial)));
  });

  return router;
}
