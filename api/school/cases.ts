import type { Request, RequestHandler, Response } from "express";
import { addDays, dayOf, endOfDay } from "#domain/calendar.ts";
import { schoolCaseForm } from "#usecases/paper/case-form.ts";
import {
  casePhoto,
  caseThumbnail,
  countSchoolCases,
  schoolCase,
  schoolCases,
} from "#usecases/school/school-cases.ts";
import type { ApiDeps } from "../api-deps.ts";
import { PhotoQuery, type SchoolCasePage, SchoolCaseQuery } from "../contracts/school.ts";
import type { SchoolCounts } from "../contracts/staff-desk.ts";
import { languageOf } from "../language-of.ts";
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
    const looking = lookingOf(api, req, res);
    res.json({ items: items.map((view) => presentCase(view, looking)), nextCursor } satisfies SchoolCasePage);
  };
}

/** `GET /api/school/counts`: by review, progress and flag, for the same filters. */
export function countCases(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { sort: _, dir: __, cursor: ___, limit: ____, ...filter } = SchoolCaseQuery.parse(req.query);
    const counts = await countSchoolCases(api, schoolStaffOf(res), filter);
    res.json(counts satisfies SchoolCounts);
  };
}

/** `GET /api/school/cases/:serial` */
export function showCase(api: ApiDeps): OneCase {
  return async (req, res) => {
    await answerDetail(api, req, res);
  };
}

/** The case as it is now, and what the caller may do with it. */
export async function answerDetail(
  api: ApiDeps,
  req: Request<{ serial: string }>,
  res: Response,
): Promise<void> {
  const detail = await schoolCase(api, schoolStaffOf(res), req.params.serial);
  res.json(presentDetail(detail, lookingOf(api, req, res)));
}

function lookingOf({ now, seal, signedLinks }: ApiDeps, req: Request, res: Response): Looking {
  const { id, role } = staffOf(res);
  const at = now();
  // The same until the day is over, so that the browser asks for a picture once.
  const until = endOfDay(addDays(dayOf(at), 1));
  const thumbUrl = (serial: string, photoId: string) => {
    const { token } = signedLinks.sign(thumbOf(id, photoId), until);
    return `/api/school/cases/${serial}/photo?size=thumb&listed=${token}`;
  };
  return { role, at, seal, thumbUrl, language: languageOf(req) };
}

/** What the link of a small picture opens: a list that this person was given has it. */
const thumbOf = (staffId: string, photoId: string) => `thumb ${staffId} ${photoId}`;

/** `GET /api/school/cases/:serial/photo`: whole, never kept by a cache; or the small one of a list, which the reader's browser may keep. */
export function showPhoto(api: ApiDeps): OneCase {
  return async (req, res) => {
    const staff = schoolStaffOf(res);
    const { serial } = req.params;
    const { size, listed: token = "" } = PhotoQuery.parse(req.query);
    if (size !== "thumb") {
      res
        .type("image/jpeg")
        .set("Cache-Control", "no-store")
        .send(await casePhoto(api, staff, serial));
      return;
    }
    const given = api.signedLinks.read(token);
    const listed = (photoId: string) => given === thumbOf(staff.id, photoId);
    const jpeg = await caseThumbnail(api, staff, { serial, listed });
    res.type("image/jpeg").set("Cache-Control", "private, max-age=3600").send(jpeg);
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
