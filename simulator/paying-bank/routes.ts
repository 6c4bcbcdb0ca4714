import express, { Router } from "express";
import { z } from "zod";
import { sendFile } from "../files/send-file.ts";
import type { World } from "../world.ts";
import { type Payout, PayoutFault } from "./bank.ts";
import { comeBack, payOut } from "./pay-out.ts";
import { payoutResultFile } from "./result-file.ts";

const Way = z.enum(["transfers", "cheques"]);
const ways: Record<z.infer<typeof Way>, Payout["way"]> = { transfers: "TRANSFER", cheques: "CHEQUE" };
const Reason = z.strictObject({ reason: z.string().min(1).max(100).default("帳號已結清") });

/** The bank that pays refunds out, and the post that carries its cheques. */
export function payingBankRoutes(world: World): Router {
  const router = Router();
  const bank = world.payingBank;
  router.get("/paying-bank", (_req, res) => res.json({ payouts: bank.payouts, faults: bank.faults }));
  router.get("/paying-bank/results", (_req, res) => sendFile(res, payoutResultFile(bank.payouts)));
  router.post("/paying-bank/faults", (req, res) => {
    bank.faults.push(PayoutFault.parse(req.body));
    world.live.changed("paying-bank");
    res.status(201).json({ faults: bank.faults });
  });
  router.post("/paying-bank/payouts/:reference/return", (req, res) => {
    const payout = bank.payouts.findLast(
      ({ reference, outcome }) => reference === req.params.reference && outcome === "PAID",
    );
    if (!payout) return res.status(404).json({ message: "no paid payout of this reference" });
    comeBack(world, payout, Reason.parse(req.body ?? {}).reason);
    world.live.changed("paying-bank");
    return res.json(payout);
  });
  router.post("/paying-bank/:way", express.raw({ type: () => true, limit: "20mb" }), (req, res) => {
    const payouts = payOut(world, ways[Way.parse(req.params.way)], req.body);
    if (payouts) sendFile(res, payoutResultFile(payouts));
    else res.status(409).json({ message: "這個檔案已經收過了" });
  });
  return router;
}
