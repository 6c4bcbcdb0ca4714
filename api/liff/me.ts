import { Router } from "express";
import { toIso } from "#domain/calendar.ts";
import { inLanguage } from "#domain/language.ts";
import { deletionTexts } from "#domain/privacy/deletion-texts.ts";
import { askToDelete } from "#usecases/privacy/ask-to-delete.ts";
import { exportMyData, myData } from "#usecases/privacy/my-data.ts";
import type { ApiDeps } from "../api-deps.ts";
import { type Deletion, MyDataQuery } from "../contracts/liff.ts";
import { requireStudent, studentOf } from "../student-session.ts";
import { myDataDocument } from "./my-data-document.ts";
import { presentMyData } from "./present-my-data.ts";
import { presentStored } from "./present-stored.ts";

/** My data: see, take away, ask to delete. */
export function meRoutes(api: ApiDeps): Router {
  const router = Router();
  const student = requireStudent(api);

  router.get("/me", student, async (req, res) => {
    const { format } = MyDataQuery.parse(req.query);
    const { id, language } = studentOf(res);
    if (!format) {
      res.json(presentMyData(await myData(api, id, { complete: false }), language));
      return;
    }
    await api.limits.student.consume(id);
    const data = presentMyData(await exportMyData(api, id, format), language);
    res.set("Content-Disposition", `attachment; filename="my-data.${format}"`);
    if (format === "json") res.json(data);
    else res.type("pdf").send(await api.documentPrinter.pdf(myDataDocument(data, language, api.now())));
  });

  router.delete("/me", student, async (req, res) => {
    const { id, language } = studentOf(res);
    const { requestedAt, removed, kept, openCases, finished } = await askToDelete(api, id);
    await api.sessions.end(req, res, "student");
    const answer: Deletion = {
      requestedAt: toIso(requestedAt),
      removed: removed.map((row) => presentStored(row, language).what),
      kept: kept.map((row) => presentStored(row, language)),
      openCases,
      finished,
      text: inLanguage(finished ? deletionTexts.finished : deletionTexts.begun, language),
    };
    res.json(answer);
  });

  return router;
}
