import { BlockList, isIPv6 } from "node:net";
import express, { type RequestHandler, Router } from "express";
import { DomainError } from "#domain/errors.ts";
import { importFile } from "#usecases/import/import-file.ts";
import type { ApiDeps } from "../api-deps.ts";

/**
 * `POST /api/collection/bank-push`: Bank of Taiwan tells of transfers, in Big5 and without a signature, so only its own addresses are
 * heard; where none are configured there is no such route. Each body is imported like a file; the answer is the one that the bank expects.
 */
export function bankPushRouter(api: ApiDeps): Router {
  const router = Router();
  router.post(
    "/bank-push",
    fromBank(api.bankPushSources),
    express.raw({ type: () => true, limit: "1mb" }),
    async (req, res) => {
      const bytes = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
      res.type("text/plain");
      if (bytes.length === 0) return res.status(406).send("406 Not Acceptable");
      await importFile(api, { name: "bank-push", bytes, by: "system" });
      return res.send("200 OK");
    },
  );
  return router;
}

function fromBank(sources: readonly string[]): RequestHandler {
  const allowed = new BlockList();
  for (const source of sources) {
    const [address = "", bits] = source.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) allowed.addAddress(address, family);
    else allowed.addSubnet(address, Number(bits), family);
  }
  return (req, _res, next) => {
    if (sources.length === 0) throw new DomainError("not_found");
    const address = (req.ip ?? "").replace(/^::ffff:/, "");
    if (!allowed.check(address, isIPv6(address) ? "ipv6" : "ipv4")) throw new DomainError("forbidden");
    next();
  };
}
