import { type Response, Router } from "express";
import { z } from "zod";
import { billPdf, billSvg, linkedBillPdf, noteBillLink } from "#usecases/bill/printable-bill.ts";
import type { ApiDeps } from "../api-deps.ts";
import { clientAddress } from "../client-address.ts";
import { limitFailures } from "../limit-failures.ts";
import { requireStudent, studentOf } from "../student-session.ts";
import { billBehind, billLink } from "./bill-link.ts";

// LIFF's openWindow adds a note of its own to every address that it opens outside LINE.
const LinkQuery = z.strictObject({
  token: z.string().max(500),
  is_liff_external_open_window: z.string().optional(),
});

/** The printed bill and its three barcodes, to a student who may see the case, or to the holder of a short link. */
export function billRoutes(api: ApiDeps): Router {
  const router = Router();
  const student = requireStudent(api);

  router.get("/cases/:serial/bill.pdf", student, async (req, res) => {
    const serial = String(req.params.serial);
    sendPdf(res, serial, await billPdf(api, studentOf(res).id, serial));
  });

  router.get("/cases/:serial/barcodes.svg", student, async (req, res) => {
    res.type("svg").send(await billSvg(api, studentOf(res).id, String(req.params.serial)));
  });

  router.post("/cases/:serial/bill-link", student, async (req, res) => {
    z.strictObject({}).parse(req.body ?? {});
    const serial = String(req.params.serial);
    await noteBillLink(api, studentOf(res).id, serial);
    res.json(billLink(api, serial));
  });

  router.get("/bill.pdf", async (req, res) => {
    const { token } = LinkQuery.parse(req.query);
    const counter = { limit: api.limits.session, key: clientAddress(req) };
    const serial = await limitFailures([counter], async () => billBehind(api, token));
    await api.limits.paper.consume(`bill:${serial}`);
    sendPdf(res, serial, await linkedBillPdf(api, serial));
  });

  return router;
}

function sendPdf(res: Response, serial: string, pdf: Buffer) {
  res.type("pdf").set("Content-Disposition", `inline; filename="${serial}.pdf"`).send(pdf);
}
