import { Router } from "express";
import { toIso } from "#domain/calendar.ts";
import { noticeWords } from "#domain/glossary.ts";
import { answerTitle } from "#domain/hand-off/answer-title.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import { showDelivery } from "#usecases/hand-off/desk-notice.ts";
import { settleShown, type UntoldOnPage, untoldOnPage } from "#usecases/notice/untold.ts";
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
      items: (await untoldOnPage(api, studentId)).map((untold) => {
        const { id, kind, at, serial, failed } = untold;
        return { id, kind, at: toIso(at), ...said(untold, language), serial, failed };
      }),
    };
    res.json(missed);
  });

  router.post("/missed/shown", student, async (req, res) => {
    const told = await settleShown(api, studentOf(res).id, MissedShown.parse(req.body).ids);
    await showDelivery(api, told);
    res.status(204).end();
  });

  return router;
}

function said(
  untold: UntoldOnPage,
  language: Language,
): Pick<MissedNotices["items"][number], "title" | "text"> {
  if (untold.kind === "staffAnswer") {
    const { school, text } = untold.answer;
    return { title: inLanguage(answerTitle(school), language), text };
  }
  const { kind, body } = untold;
  return { title: inLanguage(noticeWords[kind], language), text: body && inLanguage(body, language) };
}
