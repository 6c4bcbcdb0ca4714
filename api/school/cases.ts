import type { RequestHandler } from "express";
import { schoolCaseForm } from "#usecases/school/school-case-form.ts";
import { casePhoto, countSchoolCases, schoolCase, schoolCases } from "#usecases/school/school-cases.ts";
import type { ApiDeps } from "../api-deps.ts";
import { type SchoolCasePage, SchoolCaseQuery } from "../contracts/school.ts";
import type { SchoolCounts } from "../contracts/staff-desk.ts";
import { schoolStaffOf } from "../staff-session.ts";
import { presentCase } from "./present-case.ts";
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
    res.json({ items: items.map(presentCase), nextCursor } satisfies SchoolCasePage);
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
    res.json(presentDetail(api.seal, await schoolCase(api, schoolStaffOf(res), req.params.serial)));
  };
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
