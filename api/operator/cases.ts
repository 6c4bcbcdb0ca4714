import type { Request, RequestHandler } from "express";
import { deskActions } from "#domain/codes.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import { operatorCase, operatorCases } from "#usecases/operator/operator-cases.ts";
import type { ApiDeps } from "../api-deps.ts";
import { CaseStepRequest } from "../contracts/operator.ts";
import { OperatorCaseQuery } from "../contracts/staff-desk.ts";
import { languageOf } from "../language-of.ts";
import { staffOf } from "../staff-session.ts";
import { presentOperatorCase } from "./present-case.ts";

type OneCase = RequestHandler<{ serial: string }>;

/** `GET /api/operator/cases` */
export function listCases(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { serial, q = serial, ...filter } = OperatorCaseQuery.parse(req.query);
    const { items, nextCursor } = await operatorCases(api, staffOf(res), { ...filter, q });
    const showing = showingTo(api, req);
    res.json({ items: items.map((view) => presentOperatorCase(view, showing)), nextCursor });
  };
}

function showingTo({ now, seal }: ApiDeps, req: Request) {
  return { at: now(), seal, language: languageOf(req) };
}

/** `GET /api/operator/cases/:serial` */
export function showCase(api: ApiDeps): OneCase {
  return async (req, res) => {
    res.json(
      presentOperatorCase(await operatorCase(api, staffOf(res), req.params.serial), showingTo(api, req)),
    );
  };
}

/** `POST /api/operator/cases/:serial/{old-card,produce,ship,refund,close,void}` */
export function stepCase(api: ApiDeps): RequestHandler<{ serial: string; step: string }> {
  return async (req, res, next) => {
    const { serial, step } = req.params;
    const known = deskActions.find((action) => action === step);
    if (!known) return next();
    await takeDeskStep(api, staffOf(res), { serial, step: known, ...CaseStepRequest.parse(req.body ?? {}) });
    res.json(presentOperatorCase(await operatorCase(api, staffOf(res), serial), showingTo(api, req)));
  };
}
