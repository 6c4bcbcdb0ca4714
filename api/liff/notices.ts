import { Router } from "express";
import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import { currentNotices, noticeOfVersion } from "#usecases/rows/consent/notice-texts.ts";
import type { ApiDeps } from "../api-deps.ts";
import { Language } from "../contracts/common.ts";
import type { NoticeText } from "../contracts/liff.ts";

const NoticeQuery = z.strictObject({
  language: Language.default("zh-TW"),
  /** An earlier one, that somebody consented to. */
  version: z.string().max(20).optional(),
});

/** The seven notices that are shown in full before any data entry (R3). */
export function noticeRoutes(api: ApiDeps): Router {
  const router = Router();
  router.get("/notices", async (req, res) => {
    const asked = NoticeQuery.parse(req.query);
    const found = asked.version
      ? await noticeOfVersion(api.db, { ...asked, version: asked.version, at: api.now() })
      : await currentNotices(api, asked.language);
    if (!found) throw new DomainError("not_found");
    const { version, language, items, hash } = found;
    const notices: NoticeText = { version, language, items, hash };
    res.json(notices);
  });
  return router;
}
