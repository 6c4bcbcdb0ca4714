import { Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { clean, isTooLate, readBarcodes } from "./barcode.ts";
import { report, taipei, takeMoney } from "./callback.ts";
import { bankFile, storeFile } from "./collection-file.ts";
import { isPayable } from "./virtual-account.ts";

const STORE_FEE = 12;
const BANK_FEE = 15;

const Options = { force: z.boolean().default(false), notify: z.boolean().default(true) };
const Segments = z.strictObject({ segments: z.array(z.string()).length(3), ...Options });
const Transfer = z.strictObject({
  virtualAccount: z.string(),
  amount: z.number().int().positive(),
  ...Options,
});
const Day = z.iso.date().optional();

/** The store's till and the bank, as JSON for their pages and for tests. */
export function collectionRoutes(world: World): Router {
  const router = Router();
  router.post("/till/read", (req, res) => {
    const scan = readBarcodes(Segments.parse(req.body).segments);
    if (typeof scan === "string") return res.status(422).json({ message: scan });
    return res.json({ ...scan, fee: STORE_FEE, tooLate: isTooLate(scan.lastDate, world.clock.now()) });
  });
  router.post("/till/pay", async (req, res) => {
    const { segments, force, notify } = Segments.parse(req.body);
    const scan = readBarcodes(segments);
    if (typeof scan === "string") return res.status(422).json({ message: scan });
    if (!force && isTooLate(scan.lastDate, world.clock.now()))
      return res.status(422).json({ message: "已超過代收期限，無法收款" });
    const { virtualAccount, amount } = scan;
    return res.json(
      await takeMoney(world, {
        virtualAccount,
        amount,
        channel: "STORE",
        fee: STORE_FEE,
        segments: segments.map(clean),
        notify,
      }),
    );
  });
  router.post("/bank/pay", async (req, res) => {
    const { virtualAccount, amount, force, notify } = Transfer.parse(req.body);
    if (!force && !isPayable(virtualAccount, amount))
      return res.status(422).json({ message: "帳號與金額不符，銀行拒絕這筆轉帳" });
    return res.json(
      await takeMoney(world, { virtualAccount, amount, channel: "ATM", fee: BANK_FEE, notify }),
    );
  });
  router.get("/payments", (_req, res) => res.json({ payments: world.payments }));
  router.post("/payments/:receiptId/report", async (req, res) => {
    const payment = world.payments.find(({ receiptId }) => receiptId === req.params.receiptId);
    if (!payment) return res.status(404).json({ message: "unknown receiptId" });
    await report(world, payment);
    return res.json(payment);
  });
  const files = { store: storeFile, bank: bankFile };
  router.get("/collections/:kind", (req, res) => {
    const kind = z.enum(["store", "bank"]).parse(req.params.kind);
    const { name, text } = files[kind](
      world.payments,
      Day.parse(req.query.day) ?? taipei(world.clock.now()).slice(0, 10),
    );
    res.attachment(name).type("text/plain").send(text);
  });
  return router;
}
