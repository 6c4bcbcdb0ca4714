import type { LineOutcome } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { ImportLine } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { type Page, pageOf, rowsAfter } from "../rows/keyset.ts";
import { recordAccess, type Staff } from "../rows/staff/staff.ts";
import { type ImportReport, reportOf } from "./import-report.ts";

export interface ImportsQuery {
  cursor?: string;
  limit?: number;
  /** Only files with lines that wait for somebody. */
  parkedOnly?: boolean;
}

/** Files that were imported, newest first. */
export async function listImports(
  { db }: Pick<Deps, "db">,
  { cursor, limit = 50, parkedOnly = false }: ImportsQuery,
): Promise<Page<ImportReport>> {
  const rows = await db.importFile.findMany({
    where: {
      ...rowsAfter("startedAt", cursor),
      ...(parkedOnly && { outcomes: { path: ["parked"], gt: 0 } }),
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    omit: { contentSealed: true },
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ startedAt: at, id }) => ({ at, id }));
  return { items: items.map(reportOf), nextCursor };
}

export interface LineQuery {
  outcome?: LineOutcome;
  /** The last line's number of the page before. */
  after?: number;
  limit?: number;
}

/**
 * One file with a page of its lines, in their order; the look is in the trail, since lines tell who paid.
 * @throws DomainError not_found
 */
export async function showImport(
  deps: Pick<Deps, "db" | "now">,
  staff: Staff,
  id: string,
  { outcome, after = 0, limit = 100 }: LineQuery,
): Promise<{ report: ImportReport; lines: ImportLine[]; nextAfter: number | null }> {
  const { db } = deps;
  const file = await db.importFile.findUnique({ where: { id }, omit: { contentSealed: true } });
  if (!file) throw new DomainError("not_found");
  const details = { after, ...(outcome && { outcome }) };
  await recordAccess(deps, staff, { action: "import.view", subject: file.contentHash, details });
  const rows = await db.importLine.findMany({
    where: { fileId: id, no: { gt: after }, ...(outcome && { outcome }) },
    orderBy: { no: "asc" },
    take: limit + 1,
  });
  const lines = rows.slice(0, limit);
  return { report: reportOf(file), lines, nextAfter: rows.length > limit ? lines.at(-1)!.no : null };
}
