import { Router } from "express";
import { bankList, bankSource } from "#domain/banks.ts";
import { inLanguage } from "#domain/language.ts";
import type { BankList } from "../contracts/liff.ts";
import { languageOf } from "../language-of.ts";

/** Where a refund can go; express adds the ETag, so that a page asks once and then only whether it changed. */
export function bankRoutes(): Router {
  const router = Router();
  router.get("/banks", (req, res) => {
    const list: BankList = { items: [...bankList], source: inLanguage(bankSource, languageOf(req)) };
    res.set("Cache-Control", "public, max-age=86400").vary("Accept-Language").json(list);
  });
  return router;
}
