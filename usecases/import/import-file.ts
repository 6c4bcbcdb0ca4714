import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { FileFormat } from "#domain/collection/file-format.ts";
import { checkFile, detailsOf, formatOf } from "#domain/collection/read-file.ts";
import { DomainError } from "#domain/errors.ts";
import { intakePart, intakeParts } from "#domain/payment/intake-part.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { type ImportReport, reportOf } from "./import-report.ts";
import { keyVersion, type NamedLine, namedLines } from "./line-names.ts";
import { retried } from "./retried.ts";
import { takeLines } from "./take-lines.ts";
import { traceImport } from "./trace-import.ts";
import { countResults, insertLines } from "./write-results.ts";

export type ImportDeps = Pick<Deps, "db" | "now" | "seal" | "settings">;

/** A file as somebody hands it in. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
  /** `staff:<id>`, `system`, or `command` */
  by: string;
}

/** Lines that commit together, with all that they bring about. */
export const batch = 1_000;
export const longest = { timeout: 120_000, maxWait: 30_000 };

/**
 * Imports a file of collectors. The same bytes answer as they did the first time; an import that was cut short goes on at the first line
 * without an outcome; of two at once each does some of the batches, and both have the same answer.
 * @param told after each batch
 * @throws DomainError import_unreadable, import_incomplete or import_totals_differ; nothing of the file is kept then
 */
export async function importFile(
  deps: ImportDeps,
  file: GivenFile,
  told: (report: ImportReport) => void = () => {},
): Promise<ImportReport> {
  const { format, lines } = readable(file.bytes);
  const contentHash = createHash("sha256").update(file.bytes).digest("hex");
  const known = await deps.db.importFile.findUnique({
    where: { contentHash },
    omit: { contentSealed: true },
  });
  if (!known) await begin(deps, file, { contentHash, format: format.name, lines });
  const { id } =
    known ?? (await deps.db.importFile.findUniqueOrThrow({ where: { contentHash }, select: { id: true } }));
  return goOn(deps, id, { format, bytes: file.bytes, told });
}

/** Finishes imports that a crash cut short. @returns how many */
export async function continueImports(deps: ImportDeps): Promise<number> {
  const before = new Date(deps.now().getTime() - quietMs);
  const left = await deps.db.importFile.findMany({
    where: { finishedAt: null, movedAt: { lt: before }, contentSealed: { not: null } },
    select: { id: true, contentSealed: true },
    take: 1,
  });
  for (const { id, contentSealed } of left) {
    const bytes = gunzipSync(Buffer.from(deps.seal.open(contentSealed!), "base64"));
    await goOn(deps, id, { ...readable(bytes), bytes });
  }
  return left.length;
}

/** Somebody who still works at a file commits more often than this. */
const quietMs = 120_000;

/** @throws DomainError when the file as a whole cannot be taken */
export function readable(bytes: Uint8Array): { format: FileFormat; lines: number } {
  const format = formatOf(bytes);
  if (!format) throw new DomainError("import_unreadable");
  const checked = checkFile(format, bytes);
  if (typeof checked === "string") throw new DomainError(checked);
  return { format, lines: checked.lines };
}

async function begin(
  { db, now, seal }: ImportDeps,
  { name, bytes, by }: GivenFile,
  { contentHash, format, lines }: { contentHash: string; format: string; lines: number },
): Promise<void> {
  const at = now();
  const contentSealed = seal.seal(gzipSync(bytes).toString("base64"));
  const times = { startedAt: at, startedBy: by, movedAt: at, finishedAt: lines === 0 ? at : null };
  const row = {
    contentHash,
    keyVersion,
    name: name.slice(0, 200),
    format,
    bytes: bytes.length,
    contentSealed,
    lines,
  };
  await db.$transaction(async (tx) => {
    const { count } = await tx.importFile.createMany({ data: [{ ...row, ...times }], skipDuplicates: true });
    if (count === 1) await traceImport(tx, "begin", { contentHash, startedBy: by }, { at, format, lines });
  });
}

interface Work {
  format: FileFormat;
  bytes: Uint8Array;
  told?: (report: ImportReport) => void;
}

async function goOn(
  deps: ImportDeps,
  id: string,
  { format, bytes, told = () => {} }: Work,
): Promise<ImportReport> {
  const before = await report(deps, id);
  if (before.finishedAt) return before;
  await inParts(namedLines(format, detailsOf(format, bytes)), async (part, lines) => {
    const done = await retried(() =>
      deps.db.$transaction((tx) => take(tx, deps, { id, part, lines }), longest),
    );
    if (done) told(await report(deps, id));
  });
  return report(deps, id);
}

/** Takes in those of the lines that have no outcome yet. @returns false when all had theirs before */
async function take(
  tx: Tx,
  { now, settings }: ImportDeps,
  { id, part, lines }: { id: string; part: number; lines: readonly NamedLine[] },
): Promise<boolean> {
  // A batch looks up few rows of tables that grow while it is taken in; what PostgreSQL knows of their size is of before.
  await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${id}`}, ${part}::bigint))`;
  const numbers = { in: lines.map(({ no }) => no) };
  const known = await tx.importLine.findMany({ where: { fileId: id, no: numbers }, select: { no: true } });
  const taken = new Set(known.map(({ no }) => no));
  const left = lines.filter(({ no }) => !taken.has(no));
  if (left.length === 0) return false;
  const at = now();
  const results = await takeLines(tx, id, left, { at, settings });
  await insertLines(tx, id, results);
  await countResults(tx, id, results, at);
  return true;
}

/**
 * Shares lines out into batches of the parts in which money is taken in, each part's batches one after another, those of different parts side
 * by side. No more lines are read than are at work.
 */
async function inParts(
  lines: Iterable<NamedLine>,
  work: (part: number, lines: NamedLine[]) => Promise<void>,
): Promise<void> {
  const waiting = Array.from({ length: intakeParts }, (): NamedLine[] => []);
  const running = waiting.map(() => Promise.resolve());
  const begin = async (part: number) => {
    const some = waiting[part]!;
    waiting[part] = [];
    await running[part];
    running[part] = work(part, some);
    // Whoever waits for it hears of it; until then it is nobody's.
    running[part].catch(() => {});
  };
  try {
    for (const line of lines) {
      const part = line.said.kind === "money" ? intakePart(line.said.account) : 0;
      if (waiting[part]!.push(line) === batch) await begin(part);
    }
    for (const [part, some] of waiting.entries()) if (some.length > 0) await begin(part);
  } finally {
    // Where one fails, the other's batch still ends before anybody hears of it.
    await Promise.allSettled(running);
  }
  await Promise.all(running);
}

async function report({ db }: ImportDeps, id: string): Promise<ImportReport> {
  return reportOf(await db.importFile.findUniqueOrThrow({ where: { id }, omit: { contentSealed: true } }));
}
