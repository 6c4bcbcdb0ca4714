import type { RequestHandler, Response } from "express";
import { schoolCaseForm } from "#usecases/paper/case-form.ts";
import { casePhoto, countSchoolCases, schoolCase, schoolCases } from "#usecases/school/school-cases.ts";
import type { ApiDeps } from "../api-deps.ts";
import { type SchoolCasePage, SchoolCaseQuery } from "../contracts/school.ts";
import type { SchoolCounts } from "../contracts/staff-desk.ts";
import { schoolStaffOf, staffOf } from "../staff-session.ts";
import { type Looking, presentCase } from "./present-case.ts";
import { presentDetail } from "./present-detail.ts";

export type OneCase = RequestHandler<{ serial: string }>;

/** `GET /api/school/cases` */
export function listCases(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { items, nextCursor } = await schoolCases(
      api,
      schoolStaffOf(res),
      SchoolCaseQuery.parse(req.query),
    );
    const looking = lookingOf(api, res);
    res.json({ items: items.map((view) => presentCase(view, looking)), nextCursor } satisfies SchoolCasePage);
  };
}

/** `GET /api/school/counts`: by review, for the same filters. */
export function countCases(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const review = await countSchoolCases(api, schoolStaffOf(res), SchoolCaseQuery.parse(req.query));
    res.json({ review } satisfies SchoolCounts);
  };
}

/** `GET /api/school/cases/:serial` */
export function showCase(api: ApiDeps): OneCase {
  return async (req, res) => {
    await answerDetail(api, res, req.params.serial);
  };
}

/** The case as it is now, and what the caller may do with it. */
export async function answerDetail(api: ApiDeps, res: Response, serial: string): Promise<void> {
  const detail = await schoolCase(api, schoolStaffOf(res), serial);
  res.json(presentDetail(api.seal, detail, lookingOf(api, res)));
}

function lookingOf({ now }: ApiDeps, res: Response): Looking {
  return { role: staffOf(res).role, at: now() };
}

/** `GET /api/school/cases/:serial/photo`; never kept by a cache. */
export function showPhoto(api: ApiDeps): OneCase {
  return async (req, res) => {
    const jpeg = await casePhoto(api, schoolStaffOf(res), req.params.serial);
    res.type("image/jpeg").set("Cache-Control", "no-store").send(jpeg);
  };
}

/** `GET /api/school/cases/:serial/form.pdf`: 票卡處理申請單, to be posted with the old card (R103). */
export function showForm(api: ApiDeps): OneCase {
  return async (req, res) => {
    const pdf = await schoolCaseForm(api, schoolStaffOf(res), req.params.serial);
    const name = `inline; filename="${req.params.serial}-form.pdf"`;
    res.type("pdf").set("Content-Disposition", name).send(pdf);
  };
}
