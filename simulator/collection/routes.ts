import { Router } from "express";
import { z } from "zod";
import { pushBody } from "../files/push.ts";
import { tell } from "../http/tell.ts";
import type { World } from "../world.ts";
import { clean, isTooLate, readBarcodes } from "./barcode.ts";
import { report } from "./callback.ts";
import { Chain } from "./chains.ts";
import type { Payment } from "./payment.ts";
import { takeMoney, takeTwin } from "./take-money.ts";
import { isPayable } from "./virtual-account.ts";

const STORE_FEE = 12;
const BANK_FEE = 15;
const POST_FEE = 15;

const BookedOn = { bookedOn: z.iso.date().optional() };
const Options = { force: z.boolean().default(false), notify: z.boolean().default(true), ...BookedOn };
const Read = z.strictObject({ segments: z.array(z.string()).length(3), ...Options });
const Segments = Read.extend({ chain: Chain.default("SEVEN") });
const Money = { virtualAccount: z.string(), amount: z.number().int().positive() };
const Transfer = z.strictObject({ ...Money, remark: z.string().max(40).optional(), ...Options });
const Slip = z.strictObject({ ...Money, ...BookedOn });
const Switches = z.strictObject({ booksRestAtWeekends: z.boolean().optional() });

/** The store's till, the bank and the post office, as JSON for their pages and for tests. */
export function collectionRoutes(world: World): Router {
  const router = Router();
  tillRoutes(router, world);
  router.post("/bank/pay", async (req, res) => {
    const { force, remark, ...transfer } = Transfer.parse(req.body);
    if (!force && !isPayable(transfer.virtualAccount, transfer.amount))
      return res.status(422).json({ message: "帳號與金額不符，銀行拒絕這筆轉帳" });
    const said = remark === undefined ? {} : { remark };
    return res.json(await takeMoney(world, { ...transfer, ...said, channel: "ATM", fee: BANK_FEE }));
  });
  router.post("/post/pay", async (req, res) => {
    const slip = Slip.parse(req.body);
    return res.json(await takeMoney(world, { ...slip, channel: "GIRO", fee: POST_FEE, notify: false }));
  });
  router.post("/collections/switches", (req, res) => {
    Object.assign(world.collection, Switches.parse(req.body));
    world.live.changed("world");
    res.json(world.collection);
  });
  paymentRoutes(router, world);
  return router;
}

function tillRoutes(router: Router, world: World) {
  router.post("/till/read", (req, res) => {
    const scan = readBarcodes(Read.parse(req.body).segments);
    if (typeof scan === "string") return res.status(422).json({ message: scan });
    return res.json({ ...scan, fee: STORE_FEE, tooLate: isTooLate(scan.lastDate, world.clock.now()) });
  });
  router.post("/till/pay", async (req, res) => {
    const { segments, force, ...how } = Segments.parse(req.body);
    const scan = readBarcodes(segments);
    if (typeof scan === "string") return res.status(422).json({ message: scan });
    if (!force && isTooLate(scan.lastDate, world.clock.now()))
      return res.status(422).json({ message: "已超過代收期限，無法收款" });
    const { virtualAccount, amount } = scan;
    const money = { virtualAccount, amount, channel: "STORE", fee: STORE_FEE } as const;
    return res.json(await takeMoney(world, { ...money, ...how, segments: segments.map(clean) }));
  });
}

function paymentRoutes(router: Router, world: World) {
  router.get("/payments", (_req, res) => res.json({ payments: world.payments }));
  router.param("receiptId", (_req, res, next, receiptId) => {
    res.locals.payment = world.payments.find((one) => one.receiptId === receiptId);
    if (res.locals.payment) next();
    else res.status(404).json({ message: "unknown receiptId" });
  });
  router.post("/payments/:receiptId/report", async (_req, res) => {
    const payment: Payment = res.locals.payment;
    await report(world, payment);
    res.json(payment);
  });
  router.post("/payments/:receiptId/push", async (_req, res) => {
    const body = Buffer.from(pushBody(res.locals.payment));
    const headers = { "content-type": "text/plain; charset=big5" };
    const path = world.settings.BANK_PUSH_PATH;
    const { status, text } = await tell(world, { name: "bank-push", path, headers, body });
    res.json({ status, answer: text });
  });
  router.post("/payments/:receiptId/twin", (_req, res) => {
    res.json(takeTwin(world, res.locals.payment));
  });
}
