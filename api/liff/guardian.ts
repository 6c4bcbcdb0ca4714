import { Router } from "express";
import { z } from "zod";
import { toIso } from "#domain/calendar.ts";
import { collectingBank } from "#domain/facts.ts";
import { categoryWords, whoWords } from "#domain/glossary.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import {
  confirmAsGuardian,
  createGuardianLink,
  type GuardianView,
  guardianView,
} from "#usecases/guardian/guardian-link.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import type { ApiDeps } from "../api-deps.ts";
import { clientAddress } from "../client-address.ts";
import { type GuardianCase, type GuardianLink, GuardianToken, type LinePayStart } from "../contracts/liff.ts";
import { languageOf } from "../language-of.ts";
import { limitFailures } from "../limit-failures.ts";
import { presentStatus } from "../present-status.ts";
import { requireStudent, studentOf } from "../student-session.ts";
import { schoolOfCase } from "./school-of-case.ts";

/**
 * A minor's guardian, who has no account: the token of the link stands in each request's body, never in an address. Who tries tokens
 * is counted.
 */
export function guardianRoutes(api: ApiDeps): Router {
  const router = Router();

  router.post("/cases/:serial/guardian-link", requireStudent(api), async (req, res) => {
    z.strictObject({}).parse(req.body ?? {});
    const { token, expiresAt } = await createGuardianLink(api, studentOf(res).id, String(req.params.serial));
    const url = `${api.settings.publicUrl}/liff/guardian#${token}`;
    res.json({ url, expiresAt: toIso(expiresAt) } satisfies GuardianLink);
  });

  const open = (address: string, token: string) =>
    limitFailures([{ limit: api.limits.session, key: address }], () => guardianView(api, token));

  router.post("/guardian", async (req, res) => {
    const { token } = GuardianToken.parse(req.body);
    res.json(present(await open(clientAddress(req), token), languageOf(req)));
  });

  router.post("/guardian/confirm", async (req, res) => {
    const { token } = GuardianToken.parse(req.body);
    await open(clientAddress(req), token);
    await confirmAsGuardian(api, token);
    res.json(present(await guardianView(api, token), languageOf(req)));
  });

  router.post("/guardian/line-pay", async (req, res) => {
    const { token } = GuardianToken.parse(req.body);
    const { studentId, cardCase } = await open(clientAddress(req), token);
    res.json((await startLinePay(api, studentId, cardCase.serial, "guardian")) satisfies LinePayStart);
  });

  return router;
}

function present({ cardCase, confirmed }: GuardianView, language: Language): GuardianCase {
  const { maskedName: name, category, amountDue, paidAt, status, bill, payments } = cardCase;
  const inForce = cardCase.confirmedAt !== null;
  return {
    name,
    schoolName: schoolOfCase(cardCase, language),
    categoryLabel: inLanguage(categoryWords[category], language),
    amountDue,
    confirmed,
    inForce,
    paid: paidAt !== null,
    status: presentStatus(status, language, whoWords),
    bill: bill && { ...bill, bankCode: collectingBank.code },
    payments,
  };
}
