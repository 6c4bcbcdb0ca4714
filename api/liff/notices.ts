import { Router } from "express";
import { z } from "zod";
import { currentNotices } from "#usecases/rows/consent/notice-texts.ts";
import type { ApiDeps } from "../api-deps.ts";
import { Language } from "../contracts/common.ts";
import type { NoticeText } from "../contracts/liff.ts";

const NoticeQuery = z.strictObject({ language: Language.default("zh-TW") });

/** The seven notices that are shown in full before any data entry (R3). */
export function noticeRoutes(api: ApiDeps): Router {
  const router = Router();
  router.get("/notices", async (req, res) => {
    const { version, language, items, hash } = await currentNotices(
      api,
      NoticeQuery.parse(req.query).language,
    );
    const notices: NoticeText = { version, language, items, hash };
    res.json(notices);
  });
  return router;
}
