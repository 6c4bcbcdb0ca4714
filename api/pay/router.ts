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
import { outcomePage } from "./outcome-page.ts";
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
  const language = languageOf(req);
  const ids = parsed.data;
  const outcome = ids && (await (ids.look ? paymentOutcome(api, ids) : outcomeInTime(api, ids, cancelHint)));
  const { liffUrl } = api.settings;
  res.type("html").set("Referrer-Policy", "no-referrer");
  if (!ids || !outcome) {
    const link = { href: `${liffUrl}/cases`, words: { zh: "查看我的申請", en: "See my applications" } };
    res.status(parsed.success ? 404 : 400).send(outcomePage({ ...outcomeTexts.unknown, link }, language));
    return;
  }
  const { kind, serial, amount } = outcome;
  const link = {
    href: `${liffUrl}/cases/${serial}`,
    words: { zh: "回到我的申請", en: "Back to my application" },
  };
  const refresh = kind === "checking" && { refresh: lookAgain(api, ids) };
  res.send(outcomePage({ ...outcomeTexts[kind], serial, amount, link, ...refresh }, language));
}

/** The outcome if it comes soon, else how things stand; the asking goes on by itself. */
async function outcomeInTime(api: ApiDeps, ids: LinePayReturn, cancelHint: boolean) {
  const asked = returnFromLinePay(api, ids, cancelHint).catch(async (error: unknown) => {
    api.log.error({ err: error, attemptId: ids.orderId }, "return from LINE Pay failed");
    return paymentOutcome(api, ids);
  });
  const first = await Promise.race([asked, wait(patienceMs, "late" as const)]);
  return first === "late" ? paymentOutcome(api, ids) : (first satisfies PaymentOutcome | undefined);
}

function lookAgain({ settings }: ApiDeps, { orderId, transactionId }: LinePayReturn): string {
  return `${settings.publicUrl}/pay/line/confirm?${new URLSearchParams({ orderId, transactionId, look: "1" })}`;
}
