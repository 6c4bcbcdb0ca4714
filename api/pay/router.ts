import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type Request, type Response, Router } from "express";
import { z } from "zod";
import {
  type LinePayReturn,
  type PaymentOutcome,
  paymentOutcome,
  returnFromLinePay,
} from "#usecases/payment/return-from-line-pay.ts";
import type { ApiDeps } from "../api-deps.ts";
import { languageOf } from "../language-of.ts";
import { guardianOutcomeTexts } from "./guardian-outcome-texts.ts";
import { type OutcomePage, outcomePage } from "./outcome-page.ts";
import { outcomeTexts } from "./outcome-texts.ts";

// A confirm may take 40 s; nobody stares at a blank page for that long.
const patienceMs = 4_000;

const style = readFileSync(new URL("./outcome.css", import.meta.url), "utf8");

const Return = z.object({
  orderId: z.string().regex(/^[!-~]{1,100}$/),
  transactionId: z.string().regex(/^\d{1,19}$/),
  /** Set by our own refresh: only look, LINE Pay is being asked already. */
  look: z.literal("1").optional(),
});

/** LINE Pay's redirects. Anybody can call them, in any browser: they ask LINE Pay what is true. */
export function payRouter(api: ApiDeps): Router {
  const router = Router();
  router.get("/line/confirm", (req, res) => answer(api, req, res, false));
  router.get("/line/cancel", (req, res) => answer(api, req, res, true));
  // A file of its own, since no page of the service may carry styles inline.
  router.get(
    "/outcome.css",
    (_req, res) => void res.type("css").set("Cache-Control", "max-age=3600").send(style),
  );
  return router;
}

async function answer(api: ApiDeps, req: Request, res: Response, cancelHint: boolean): Promise<void> {
  const parsed = Return.safeParse(req.query);
  const ids = parsed.data;
  const outcome = ids && (await (ids.look ? paymentOutcome(api, ids) : outcomeInTime(api, ids, cancelHint)));
  const forGuardian = saysGuardian(req) || outcome?.guardianToo;
  const page = forGuardian ? guardianPage(outcome) : studentPage(outcome, api.settings.liffUrl);
  const refresh = outcome?.kind === "checking" && { refresh: lookAgain(api, ids!, forGuardian) };
  if (!outcome) res.status(parsed.success ? 404 : 400);
  res.type("html").set("Referrer-Policy", "no-referrer");
  res.send(outcomePage({ ...page, ...refresh }, languageOf(req)));
}

function studentPage(outcome: PaymentOutcome | undefined, liffUrl: string): OutcomePage {
  if (!outcome) {
    const link = { href: `${liffUrl}/cases`, words: { zh: "查看我的申請", en: "See my applications" } };
    return { ...outcomeTexts.unknown, link };
  }
  const { kind, serial, amount } = outcome;
  const words = { zh: "回到我的申請", en: "Back to my application" };
  return { ...outcomeTexts[kind], serial, amount, link: { href: `${liffUrl}/cases/${serial}`, words } };
}

/** The link that a guardian came by shows no serial and leads to nothing of the student's, nor does this. */
function guardianPage(outcome: PaymentOutcome | undefined): OutcomePage {
  if (!outcome) return guardianOutcomeTexts.unknown;
  return { ...guardianOutcomeTexts[outcome.kind], amount: outcome.amount };
}

/** Our own mark in the address. Anybody can write it, so it chooses words and nothing else. */
const saysGuardian = (req: Request): boolean => req.query.payer === "guardian";

/** The outcome if it comes soon, else how things stand; the asking goes on by itself. */
async function outcomeInTime(api: ApiDeps, ids: LinePayReturn, cancelHint: boolean) {
  const asked = returnFromLinePay(api, ids, cancelHint).catch(async (error: unknown) => {
    api.log.error({ err: error, attemptId: ids.orderId }, "return from LINE Pay failed");
    return paymentOutcome(api, ids);
  });
  const first = await Promise.race([asked, wait(patienceMs, "late" as const)]);
  return first === "late" ? paymentOutcome(api, ids) : (first satisfies PaymentOutcome | undefined);
}

function lookAgain({ settings }: ApiDeps, ids: LinePayReturn, forGuardian = false): string {
  const { orderId, transactionId } = ids;
  const query = { orderId, transactionId, look: "1", ...(forGuardian && { payer: "guardian" }) };
  return `${settings.publicUrl}/pay/line/confirm?${new URLSearchParams(query)}`;
}
