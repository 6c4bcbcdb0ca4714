import { Router } from "express";
import { z } from "zod";
import { categoryWords } from "#domain/glossary.ts";
import { inLanguage } from "#domain/language.ts";
import { categoryChoices } from "#usecases/case/category-choices.ts";
import { resubmitCase } from "#usecases/case/resubmit-case.ts";
import { sayPickedUp } from "#usecases/case/say-picked-up.ts";
import { studentCase, studentCases } from "#usecases/case/student-cases.ts";
import { submitCase } from "#usecases/case/submit-case.ts";
import { withdrawCase } from "#usecases/case/withdraw-case.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import type { ApiDeps } from "../api-deps.ts";
import { CaseFix, type CategoryChoices, type LinePayStart, type StudentCaseList } from "../contracts/liff.ts";
import { requireStudent, studentOf } from "../student-session.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";
import { presentCase } from "./present-case.ts";

/** What is submitted is the draft; the request itself carries nothing. */
const Empty = z.strictObject({});

export function caseRoutes(api: ApiDeps): Router {
  const router = Router();
  const student = requireStudent(api);

  router.post("/cases", student, async (req, res) => {
    Empty.parse(req.body ?? {});
    const { id, language } = studentOf(res);
    const serial = await submitCase(api, id, idempotencyKeyOf(req));
    res.status(201).json(presentCase(await studentCase(api, id, serial), language));
  });

  router.get("/cases", student, async (_req, res) => {
    const { id, language } = studentOf(res);
    const views = await studentCases(api, id);
    const list: StudentCaseList = { items: views.map((view) => presentCase(view, language)) };
    res.json(list);
  });

  router.get("/cases/:serial", student, async (req, res) => {
    const { id, language } = studentOf(res);
    res.json(presentCase(await studentCase(api, id, String(req.params.serial)), language));
  });

  router.patch("/cases/:serial", student, async (req, res) => {
    const { id, language } = studentOf(res);
    const serial = String(req.params.serial);
    await resubmitCase(api, id, serial, CaseFix.parse(req.body));
    res.json(presentCase(await studentCase(api, id, serial), language));
  });

  router.get("/cases/:serial/categories", student, async (req, res) => {
    const { id, language } = studentOf(res);
    const choices = await categoryChoices(api, id, String(req.params.serial));
    const answer: CategoryChoices = {
      items: choices.map(({ category, amountDue, said }) => ({
        category,
        label: inLanguage(categoryWords[category], language),
        amountDue,
        text: inLanguage(said, language),
      })),
    };
    res.json(answer);
  });

  router.post("/cases/:serial/withdraw", student, async (req, res) => {
    Empty.parse(req.body ?? {});
    const { id, language } = studentOf(res);
    const serial = String(req.params.serial);
    await withdrawCase(api, id, serial);
    res.json(presentCase(await studentCase(api, id, serial), language));
  });

  router.post("/cases/:serial/picked-up", student, async (req, res) => {
    Empty.parse(req.body ?? {});
    const { id, language } = studentOf(res);
    const serial = String(req.params.serial);
    await sayPickedUp(api, id, serial);
    res.json(presentCase(await studentCase(api, id, serial), language));
  });

  router.post("/cases/:serial/line-pay", student, async (req, res) => {
    Empty.parse(req.body ?? {});
    const started: LinePayStart = await startLinePay(api, studentOf(res).id, String(req.params.serial));
    res.json(started);
  });

  return router;
}
