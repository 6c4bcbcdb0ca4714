import { Router } from "express";
import { toIso } from "#domain/calendar.ts";
import { noticeWords } from "#domain/glossary.ts";
import { inLanguage } from "#domain/language.ts";
import { settleShown, untoldOnPage } from "#usecases/notice/untold.ts";
import type { ApiDeps } from "../api-deps.ts";
import { type MissedNotices, MissedShown } from "../contracts/liff.ts";
import { requireStudent, studentOf } from "../student-session.ts";

/** What a student was not told in the chat, for the next page that she looks at. */
export function missedRoutes(api: ApiDeps): Router {
  const router = Router();
  const student = requireStudent(api);

  router.get("/missed", student, async (_req, res) => {
    const { id: studentId, language } = studentOf(res);
    const missed: MissedNotices = {
      items: (await untoldOnPage(api, studentId)).map(({ id, kind, at, body, serial, failed }) => ({
        id,
        kind,
        at: toIso(at),
        title: inLanguage(noticeWords[kind], language),
        text: body && inLanguage(body, language),
        serial,
        failed,
      })),
    };
    res.json(missed);
  });

  router.post("/missed/shown", student, async (req, res) => {
    await settleShown(api, studentOf(res).id, MissedShown.parse(req.body).ids);
    res.status(204).end();
  });

  return router;
}
