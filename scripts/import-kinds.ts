import { isResultFile, readResultFile } from "#usecases/card-core/read-result-file.ts";
import { type LineOutcome, takeResultFile } from "#usecases/card-core/take-result-file.ts";
import { type GivenFile, type ImportDeps, importFile } from "#usecases/import/import-file.ts";
import type { ImportReport } from "#usecases/import/import-report.ts";
import { previewFile } from "#usecases/import/preview-file.ts";

/** What a file came to: a title, counts by outcome, and whether somebody has to look. */
export interface Figures {
  title: string;
  counts: Readonly<Record<string, number>>;
  needsLook: boolean;
}

interface FileKind {
  /** By the content alone; the name says nothing. */
  recognises(bytes: Buffer): boolean;
  preview(deps: ImportDeps, file: GivenFile & { bytes: Buffer }): Promise<Figures>;
  take(deps: ImportDeps, file: GivenFile & { bytes: Buffer }): Promise<Figures>;
}

const cardResults: FileKind = {
  recognises: isResultFile,
  preview: async (_, { name, bytes }) => {
    const lines = readResultFile(bytes);
    const wrong = lines.filter((line) => "wrong" in line).length;
    const counts = { readable: lines.length - wrong, unreadable: wrong };
    return { title: `${name}: card core results (nothing was taken)`, counts, needsLook: wrong > 0 };
  },
  take: async (deps, { name, bytes, by }) => {
    const lines = await takeResultFile(deps, by, bytes);
    const counts = Object.groupBy(lines, outcomeOf);
    return {
      title: `${name}: card core results, ${lines.length} lines`,
      counts: Object.fromEntries(
        Object.entries(counts).map(([outcome, some]) => [outcome, some?.length ?? 0]),
      ),
      needsLook: lines.some(({ ok }) => !ok),
    };
  },
};

/** Asked last: what is no kind of money file either is refused by the import itself. */
const money: FileKind = {
  recognises: () => true,
  preview: async (deps, file) => figures(await previewFile(deps, file)),
  take: async (deps, file) =>
    figures(await importFile(deps, file, ({ done, lines }) => console.log(`${done} / ${lines}`))),
};

const kinds = [cardResults, money] as const;

/** The kind of a file, by what is in it. */
export const kindOf = (bytes: Buffer): FileKind => kinds.find((kind) => kind.recognises(bytes)) ?? money;

const outcomeOf = (line: LineOutcome): string => (line.ok ? line.state : line.code);

function figures({ id, name, format, lines, outcomes }: ImportReport): Figures {
  const told = id === null ? " (nothing was imported)" : `, import ${id}`;
  const title = `${name}: ${format}, ${lines} lines${told}`;
  return { title, counts: outcomes, needsLook: (outcomes.parked ?? 0) > 0 };
}
