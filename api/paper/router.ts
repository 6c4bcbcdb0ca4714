import { type RequestHandler, type Response, Router } from "express";
import { paperDocuments } from "#domain/paper/paper-route.ts";
import { paperDocument } from "#usecases/paper/paper-document.ts";
import { paperGuide } from "#usecases/paper/paper-guide.ts";
import type { ApiDeps } from "../api-deps.ts";
import { clientAddress } from "../client-address.ts";
import { PaperGuideQuery, PaperQuery, PaperRequest } from "../contracts/paper.ts";
import { presentGuide } from "./present-guide.ts";

/** `/api/paper`: documents with what was typed on them, and how to go about it. Open to everyone. */
export function paperRouter(api: ApiDeps): Router {
  const router = Router();
  router.use(limited(api));
  for (const document of paperDocuments) {
    router.post(`/${document}.pdf`, async (req, res) => {
      sendPdf(res, document, await paperDocument(api, document, PaperRequest.parse(req.body ?? {})));
    });
  }
  router.get("/guide", async (req, res) => {
    const { schoolCode, language } = PaperGuideQuery.parse(req.query);
    res.json(presentGuide(await paperGuide(api, schoolCode), language));
  });
  return router;
}

/** `/paper`: the blank documents, at addresses that a button in the chat can open. */
export function blankPaperRouter(api: ApiDeps): Router {
  const router = Router();
  router.use(limited(api));
  for (const document of paperDocuments) {
    router.get(`/${document}.pdf`, async (req, res) => {
      sendPdf(res, document, await paperDocument(api, document, PaperQuery.parse(req.query)));
    });
  }
  return router;
}

/** Counted by address, and before anything is read of what was typed. */
function limited(api: ApiDeps): RequestHandler {
  return async (req, _res, next) => {
    await api.limits.paper.consume(clientAddress(req));
    next();
  };
}

function sendPdf(res: Response, name: string, pdf: Buffer): void {
  res.type("pdf").set("Content-Disposition", `inline; filename="${name}.pdf"`).send(pdf);
}
