import { createHmac, timingSafeEqual } from "node:crypto";
import express, { Router } from "express";
import { DomainError } from "#domain/errors.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import type { ApiDeps } from "../api-deps.ts";
import { CollectionCallback } from "../contracts/operator.ts";

/**
 * Where stores and the bank report money. The signature is over the raw body, so this comes before the JSON parser.
 * The same `receiptId` answers as it did the first time.
 */
export function collectionRouter(api: ApiDeps): Router {
  const router = Router();
  router.post("/callback", express.raw({ type: () => true, limit: "64kb" }), async (req, res) => {
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    mustBeSigned(body, req.get("x-signature"), api.secrets.collection);
    const { receiptId, virtualAccount, amount, paidAt, channel } = CollectionCallback.parse(parse(body));
    const money = { channel, externalId: receiptId, virtualAccount, amount, paidAt: new Date(paidAt) };
    const { state } = await recordReceipt(api, money);
    res.json({ receiptId, state });
  });
  return router;
}

function mustBeSigned(body: Buffer, signature: string | undefined, secret: string | undefined): void {
  if (!secret) throw new DomainError("outside_unavailable");
  const expected = createHmac("sha256", secret).update(body).digest();
  const given = /^[0-9a-f]{64}$/i.test(signature ?? "") ? Buffer.from(signature!, "hex") : Buffer.alloc(32);
  if (!timingSafeEqual(expected, given)) throw new DomainError("bad_signature");
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch (cause) {
    throw new DomainError("bad_request", { cause });
  }
}
