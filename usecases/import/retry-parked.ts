import { gunzipSync } from "node:zlib";
import { detailsOf } from "#domain/collection/read-file.ts";
import { DomainError } from "#domain/errors.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";
import { batch, type ImportDeps, longest, readable } from "./import-file.ts";
import { type ImportReport, type OutcomeCounts, reportOf } from "./import-report.ts";
import { type NamedLine, namedLines } from "./line-names.ts";
import { retried } from "./retried.ts";
import { takeLines } from "./take-lines.ts";
import { traceImport } from "./trace-import.ts";
import { added, insertLines } from "./write-results.ts";

/**
 * Reads the parked lines of a file anew and takes in what can be taken now: its day has come, or it is understood since. The others stay
 * parked, with the reason of today; lines keep the names that they had, so that none is booked twice.
 * @throws DomainError not_found; import_emptied once the content's time is over
 */
export async function retryParked(deps: ImportDeps, staff: Staff, id: string): Promise<ImportReport> {
  const { db, seal } = deps;
  const file = await db.importFile.findUnique({ where: { id } });
  if (!file) throw new DomainError("not_found");
  if (file.contentSealed === null) throw new DomainError("import_emptied");
  const bytes = gunzipSync(Buffer.from(seal.open(file.contentSealed), "base64"));
  const parked = await parkedLines(deps, id, bytes);
  for (let from = 0; from < parked.length; from += batch) {
    const lines = parked.slice(from, from + batch);
    await retried(() => takeAgain(deps, staffActor(staff), id, lines));
  }
  return reportOf(await db.importFile.findUniqueOrThrow({ where: { id }, omit: { contentSealed: true } }));
}

async function parkedLines({ db }: ImportDeps, id: string, bytes: Uint8Array): Promise<NamedLine[]> {
  const rows = await db.importLine.findMany({
    where: { fileId: id, outcome: "parked" },
    select: { no: true },
  });
  const wanted = new Set(rows.map(({ no }) => no));
  const { format } = readable(bytes);
  return [...namedLines(format, detailsOf(format, bytes))].filter(({ no }) => wanted.has(no));
}

async function takeAgain(
  { db, now, settings }: ImportDeps,
  startedBy: string,
  id: string,
  lines: readonly NamedLine[],
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "ImportFile" WHERE id = ${id}::uuid FOR UPDATE`;
    // Somebody else may have been faster.
    const where = { fileId: id, outcome: "parked", no: { in: lines.map(({ no }) => no) } };
    const left = new Set((await tx.importLine.findMany({ where })).map(({ no }) => no));
    const at = now();
    const mine = lines.filter(({ no }) => left.has(no));
    const results = await takeLines(tx, id, mine, { at, settings });
    await tx.importLine.deleteMany({ where });
    await insertLines(tx, id, results);
    const file = await tx.importFile.findUniqueOrThrow({ where: { id }, omit: { contentSealed: true } });
    const before = file.outcomes as OutcomeCounts;
    const outcomes = added({ ...before, parked: (before.parked ?? 0) - mine.length }, results);
    if (outcomes.parked === 0) delete outcomes.parked;
    await tx.importFile.update({ where: { id }, data: { outcomes, movedAt: at } });
    await traceImport(tx, "retry", { ...file, startedBy }, { at, ...added({}, results) });
  }, longest);
}
