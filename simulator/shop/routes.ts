import { Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { isTooLate, readBarcodes } from "./barcode.ts";
import { report, takeMoney } from "./callback.ts";
import { isPayable } from "./virtual-account.ts";

const STORE_FEE = 12;
const BANK_FEE = 15;

const Segments = z.strictObject({
  segments: z.array(z.string()).length(3),
  force: z.boolean().default(false),
});
const Transfer = z.strictObject({
  virtualAccount: z.string(),
  amount: z.number().int().positive(),
  force: z.boolean().default(false),
});

/** The shop till and the bank, as JSON for their pages and for tests. */
export function shopRoutes(world: World): Router {
  const router = Router();
  router.post("/till/read", (req, res) => {
    const scan = readBarcodes(Segments.parse(req.body).segments);
    if (typeof scan === "string") return res.status(422).json({ message: scan });
    return res.json({ ...scan, fee: STORE_FEE, tooLate: isTooLate(scan.lastDate, world.clock.now()) });
  });
  router.post("/till/pay", async (req, res) => {
    const { segments, force } = Segments.parse(req.body);
    const scan = readBarcodes(segments);
    if (typeof scan === "string") return res.status(422).json({ message: scan });
    if (!force && isTooLate(scan.lastDate, world.clock.now()))
      return res.status(422).json({ message: "已超過代收期限，無法收款" });
    const { virtualAccount, amount } = scan;
    return res.json(await takeMoney(world, { virtualAccount, amount, channel: "STORE", fee: STORE_FEE }));
  });
  router.post("/bank/pay", async (req, res) => {
    const { virtualAccount, amount, force } = Transfer.parse(req.body);
    if (!force && !isPayable(virtualAccount, amount))
      return res.status(422).json({ message: "帳號與金額不符，銀行拒絕這筆轉帳" });
    return res.json(await takeMoney(world, { virtualAccount, amount, channel: "ATM", fee: BANK_FEE }));
  });
  router.get("/payments", (_req, res) => res.json({ payments: world.payments }));
  router.post("/payments/:receiptId/report", async (req, res) => {
    const payment = world.payments.find(({ receiptId }) => receiptId === req.params.receiptId);
    if (!payment) return res.status(404).json({ message: "unknown receiptId" });
    await report(world, payment);
    return res.json(payment);
  });
  return router;
}
