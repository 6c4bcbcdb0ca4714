import type { RequestHandler } from "express";
import { dayOf, toIso } from "#domain/calendar.ts";
import { schoolReceiptPdf } from "#usecases/bill/receipt.ts";
import { dailySheet } from "#usecases/school/daily-sheet.ts";
import { handOverCash, schoolHandOvers } from "#usecases/school/hand-over-cash.ts";
import { printDailySheet } from "#usecases/school/print-daily-sheet.ts";
import { returnCash } from "#usecases/school/return-cash.ts";
import type { ApiDeps } from "../api-deps.ts";
import { CountedCash, type DailySheet, DailySheetQuery, ReturnCashRequest } from "../contracts/cash.ts";
import { presentHandOver } from "../present-hand-over.ts";
import { schoolStaffOf } from "../staff-session.ts";
import { answerDetail, type OneCase } from "./cases.ts";

/** `POST /api/school/cases/:serial/return-cash` */
export function giveCashBack(api: ApiDeps): OneCase {
  return async (req, res) => {
    await returnCash(api, schoolStaffOf(res), req.params.serial, ReturnCashRequest.parse(req.body ?? {}));
    await answerDetail(api, req, res);
  };
}

/** `GET /api/school/cases/:serial/receipt.pdf` */
export function showReceipt(api: ApiDeps): OneCase {
  return async (req, res) => {
    const pdf = await schoolReceiptPdf(api, schoolStaffOf(res), req.params.serial);
    const name = `inline; filename="${req.params.serial}-receipt.pdf"`;
    res.type("pdf").set({ "Content-Disposition": name, "Cache-Control": "no-store" }).send(pdf);
  };
}

/** `GET /api/school/daily-sheet`: of today unless told. */
export function showDailySheet(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { day = dayOf(api.now()) } = DailySheetQuery.parse(req.query);
    const sheet = await dailySheet(api, schoolStaffOf(res), day);
    const lines = sheet.lines.map((line) => ({ ...line, at: toIso(line.at) }));
    res.json({ ...sheet, lines } satisfies DailySheet);
  };
}

/** `GET /api/school/daily-sheet.pdf` */
export function showDailySheetPdf(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { day = dayOf(api.now()) } = DailySheetQuery.parse(req.query);
    const pdf = await printDailySheet(api, schoolStaffOf(res), day);
    const name = `inline; filename="daily-sheet-${day}.pdf"`;
    res.type("pdf").set({ "Content-Disposition": name, "Cache-Control": "no-store" }).send(pdf);
  };
}

/** `GET /api/school/hand-overs` */
export function listHandOvers(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    const { held, items } = await schoolHandOvers(api, schoolStaffOf(res));
    res.json({ held, items: items.map(presentHandOver) });
  };
}

/** `POST /api/school/hand-overs` */
export function handOver(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { amount } = CountedCash.parse(req.body ?? {});
    res.status(201).json(presentHandOver(await handOverCash(api, schoolStaffOf(res), amount)));
  };
}
