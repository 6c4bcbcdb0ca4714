import path from "node:path";
import express, { Router } from "express";
import { getAbsoluteFSPath } from "swagger-ui-dist";
import { openApiDocument } from "../openapi/document.ts";

const here = path.join(import.meta.dirname, "docs-page");

/** The OpenAPI 3.1 document and its page. */
export function docsRouter(publicUrl: string) {
  const router = Router();
  const document = openApiDocument(publicUrl);
  router.get("/openapi.json", (_req, res) => {
    res.json(document);
  });
  router.use("/docs", express.static(here));
  router.use("/docs/ui", express.static(getAbsoluteFSPath(), { index: false }));
  return router;
}
