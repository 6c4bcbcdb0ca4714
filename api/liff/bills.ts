import { type Response, Router } from "express";
import { z } from "zod";
import { keysOf } from "#domain/keys-of.ts";
import {
  billPdf,
  billSvg,
  linkedBillPdf,
  linkedBillPicture,
  noteBillLink,
} from "#usecases/bill/printable-bill.ts";
import { linkedReceiptPdf, noteReceiptLink, receiptPdf } from "#usecases/bill/receipt.ts";
import type { ApiDeps } from "../api-deps.ts";
import { clientAddress } from "../client-address.ts";
import { limitFailures } from "../limit-failures.ts";
import { requireStudent, studentOf } from "../student-session.ts";
import { documentBehind, documentLink, type LinkedDocument } from "./document-link.ts";

// LIFF's openWindow adds a note of its own to every address that it opens outside LINE.
const LinkQuery = z.strictObject({
  token: z.string().max(500),
  is_liff_external_open_window: z.string().optional(),
});

/** How each document is printed for its student, and for the holder of a link; and how a link is written down. */
const documents = {
  bill: { print: billPdf, printLinked: linkedBillPdf, noteLink: noteBillLink },
  receipt: { print: receiptPdf, printLinked: linkedReceiptPdf, noteLink: noteReceiptLink },
} as const satisfies Record<Exclude<LinkedDocument, "picture">, unknown>;

/** The bill, its three barcodes and the receipt, to a student who may see the case, or to the holder of a short link. */
export function billRoutes(api: ApiDeps): Router {
  const router = Router();
  const student = requireStudent(api);

  for (const document of keysOf(documents)) {
    const { print, printLinked, noteLink } = documents[document];

    router.get(`/cases/:serial/${document}.pdf`, student, async (req, res) => {
      const serial = String(req.params.serial);
      sendPdf(res, serial, await print(api, studentOf(res).id, serial));
    });

    router.post(`/cases/:serial/${document}-link`, student, async (req, res) => {
      z.strictObject({}).parse(req.body ?? {});
      const serial = String(req.params.serial);
      await noteLink(api, studentOf(res).id, serial);
      res.json(documentLink(api, document, serial));
    });

    router.get(`/${document}.pdf`, async (req, res) => {
      const { token } = LinkQuery.parse(req.query);
      const counter = { limit: api.limits.session, key: clientAddress(req) };
      const serial = await limitFailures([counter], async () => documentBehind(api, document, token));
      await api.limits.paper.consume(`${document}:${serial}`);
      sendPdf(res, serial, await printLinked(api, serial));
    });
  }

  router.get("/bill.png", async (req, res) => {
    const { token } = LinkQuery.parse(req.query);
    const counter = { limit: api.limits.session, key: clientAddress(req) };
    const serial = await limitFailures([counter], async () => documentBehind(api, "picture", token));
    await api.limits.paper.consume(`picture:${serial}`);
    const picture = await linkedBillPicture(api, serial);
    res.type("png").set("Cache-Control", "private, max-age=3600").send(picture);
  });

  router.get("/cases/:serial/barcodes.svg", student, async (req, res) => {
    res.type("svg").send(await billSvg(api, studentOf(res).id, String(req.params.serial)));
  });

  return router;
}

function sendPdf(res: Response, serial: string, pdf: Buffer) {
  res.type("pdf").set("Content-Disposition", `inline; filename="${serial}.pdf"`).send(pdf);
}
