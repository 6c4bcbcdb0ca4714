import type { LineOutcome } from "#domain/codes.ts";
import { DomainError, type ErrorCode } from "#domain/errors.ts";
import { isCardResults, readCardResults } from "#usecases/card-core/read-result-file.ts";
import { takeResultFile } from "#usecases/card-core/take-result-file.ts";
import { type GivenFile, type ImportDeps, importFile } from "#usecases/import/import-file.ts";
import type { ImportReport } from "#usecases/import/import-report.ts";
import { previewFile } from "#usecases/import/preview-file.ts";
import { isRefundResults, readRefundResults } from "#usecases/refund/read-result-file.ts";
import { recordResults } from "#usecases/refund/record-results.ts";
import type { ResultLine } from "#usecases/rows/result-lines.ts";

/** A line of results that was not taken in; `field` names what is wrong with it. */
interface RefusedLine {
  no: number;
  code: ErrorCode;
  field?: string;
}

/** What a file of any kind came to, or would. */
export interface FileReport extends Omit<ImportReport, "format"> {
  format: ImportReport["format"] | "cardResults" | "refundResults";
  /** Of a file of results, which is not kept: what somebody has to look at. */
  refused?: RefusedLine[];
}

type Told = (report: ImportReport) => void;

interface FileKind {
  /** By the content alone; the name says nothing. */
  recognises(bytes: Buffer): boolean;
  /** @throws DomainError import_unreadable, and what `importFile` throws */
  preview(deps: ImportDeps, file: GivenFile): Promise<FileReport>;
  take(deps: ImportDeps, file: GivenFile, told?: Told): Promise<FileReport>;
}

/** What became of a line of results. */
type Became = { no: number; outcome: LineOutcome; refused?: RefusedLine };

const cardResults = results({
  format: "cardResults",
  recognises: isCardResults,
  read: readCardResults,
  take: async (deps, by, bytes) =>
    (await takeResultFile(deps, by, bytes)).map((one) =>
      one.ok
        ? { no: one.line, outcome: one.repeated ? "duplicate" : "noted" }
        : refused({ no: one.line, code: one.code, ...(one.field && { field: one.field }) }),
    ),
});

const refundResults = results({
  format: "refundResults",
  recognises: isRefundResults,
  read: readRefundResults,
  take: async (deps, by, bytes) => {
    const lines = readRefundResults(bytes);
    const readable = lines.flatMap((one) => ("told" in one ? [one] : []));
    const outcomes = await recordResults(
      deps,
      by,
      readable.map(({ told }) => told),
    );
    const taken = readable.map(({ line: no }, place): Became => {
      const said = outcomes[place]!;
      return said.ok ? { no, outcome: said.known ? "duplicate" : "noted" } : refused({ no, code: said.code });
    });
    return [...taken, ...lines.flatMap(unreadable)];
  },
});

/** Asked last: what is no kind of money file either is refused by the import itself. */
const money: FileKind = { recognises: () => true, preview: previewFile, take: importFile };

const kinds = [cardResults, refundResults] as const;

/** The kind of a file, by what is in it. */
export const kindOf = (bytes: Buffer): FileKind => kinds.find((kind) => kind.recognises(bytes)) ?? money;

interface ResultKind {
  format: FileReport["format"];
  recognises(bytes: Buffer): boolean;
  read(bytes: Buffer): ResultLine<unknown>[];
  take(deps: ImportDeps, by: string, bytes: Buffer): Promise<Became[]>;
}

function results({ format, recognises, read, take }: ResultKind): FileKind {
  return {
    recognises,
    preview: (_, { name, bytes }) =>
      orUnreadable(async () => {
        const lines = read(Buffer.from(bytes));
        const noted = lines.map((one): Became => unreadable(one)[0] ?? { no: one.line, outcome: "noted" });
        return reported({ name, format, at: null }, noted);
      }),
    take: (deps, { name, bytes, by }) =>
      orUnreadable(async () => {
        const lines = await take(deps, by, Buffer.from(bytes));
        return reported({ name, format, at: deps.now() }, lines);
      }),
  };
}

const refused = (line: RefusedLine): Became => ({ no: line.no, outcome: "refused", refused: line });

function unreadable(one: ResultLine<unknown>): Became[] {
  return "wrong" in one ? [refused({ no: one.line, code: "validation_failed", field: one.wrong })] : [];
}

function reported(
  { name, format, at }: { name: string; format: FileReport["format"]; at: Date | null },
  lines: readonly Became[],
): FileReport {
  const groups = Object.entries(Object.groupBy(lines, ({ outcome }) => outcome));
  return {
    ...{ id: null, name, format, lines: lines.length, done: lines.length, startedAt: at, finishedAt: at },
    outcomes: Object.fromEntries(groups.map(([outcome, some]) => [outcome, some.length])),
    refused: lines.flatMap((line) => line.refused ?? []).sort((one, other) => one.no - other.no),
  };
}

async function orUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError("import_unreadable", { cause: error });
    throw error;
  }
}
