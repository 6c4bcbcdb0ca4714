import type { RequestHandler } from "express";
import { z } from "zod";
import { toIso } from "#domain/calendar.ts";
import type { LineOutcome, ParkReason } from "#domain/codes.ts";
import { DomainError, errorCatalogue } from "#domain/errors.ts";
import { lineOutcomeWords, parkReasonWords } from "#domain/glossary.ts";
import { listImports, showImport } from "#usecases/import/list-imports.ts";
import { retryParked } from "#usecases/import/retry-parked.ts";
import type { ApiDeps } from "../api-deps.ts";
import {
  type ImportDetail,
  type ImportLine,
  ImportLineQuery,
  ImportPageQuery,
  ImportQuery,
  type ImportReport,
} from "../contracts/imports.ts";
import { fileOf } from "../receive-file.ts";
import { isoOrNull } from "../school/present-case.ts";
import { staffOf } from "../staff-session.ts";
import { type FileReport, kindOf } from "./file-kinds.ts";

/** `POST /api/operator/collections` */
export function takeCollection(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { dryRun, name = "" } = ImportQuery.parse(req.query);
    const file = { ...fileOf(req, name), by: `staff:${staffOf(res).id}` };
    const kind = kindOf(file.bytes);
    res.json(present(await kind[dryRun === "1" ? "preview" : "take"](api, file)));
  };
}

/** `GET /api/operator/imports` */
export function showImports(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { cursor, limit, parked } = ImportPageQuery.parse(req.query);
    const { items, nextCursor } = await listImports(api, {
      parkedOnly: parked === "1",
      ...(cursor && { cursor }),
      ...(limit && { limit }),
    });
    res.json({ items: items.map(present), nextCursor });
  };
}

/** `GET /api/operator/imports/:id` */
export function showOneImport(api: ApiDeps): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const id = z.uuid().safeParse(req.params.id);
    if (!id.success) throw new DomainError("not_found");
    const { outcome, after, limit } = ImportLineQuery.parse(req.query);
    const query = { ...(outcome && { outcome }), ...(after && { after }), ...(limit && { limit }) };
    const { report, lines, nextAfter } = await showImport(api, staffOf(res), id.data, query);
    const detail: ImportDetail = { ...present(report), items: lines.map(presentLine), nextAfter };
    res.json(detail);
  };
}

/** `POST /api/operator/imports/:id/retry` */
export function retryImport(api: ApiDeps): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const id = z.uuid().safeParse(req.params.id);
    if (!id.success) throw new DomainError("not_found");
    res.json(present(await retryParked(api, staffOf(res), id.data)));
  };
}

type Line = Awaited<ReturnType<typeof showImport>>["lines"][number];

function present({ startedAt, finishedAt, refused, ...rest }: FileReport): ImportReport {
  const told = refused?.map((line) => ({ ...line, text: errorCatalogue[line.code].zh }));
  return {
    ...rest,
    ...(told && { refused: told }),
    ...{ startedAt: isoOrNull(startedAt), finishedAt: isoOrNull(finishedAt) },
  };
}

function presentLine(line: Line): ImportLine {
  const { no, receiptId, firstFileId, firstNo, channel, account, amount, paidOn, accountedOn } = line;
  // Written by the import alone.
  const outcome = line.outcome as LineOutcome;
  const reason = line.reason as ParkReason | null;
  const day = (column: Date | null) => (column === null ? null : toIso(column).slice(0, 10));
  return {
    ...{ no, outcome, outcomeText: lineOutcomeWords[outcome].zh, reason },
    reasonText: reason && parkReasonWords[reason].zh,
    first: firstFileId !== null && firstNo !== null ? { importId: firstFileId, no: firstNo } : null,
    ...{ receiptId, channel, account, amount, paidOn: day(paidOn), accountedOn: day(accountedOn) },
  };
}
