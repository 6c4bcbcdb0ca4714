import type { LineOutcome } from "#domain/codes.ts";
import type { FileFormatName } from "#domain/collection/file-format.ts";
import type { ImportFile } from "#prisma/generated/client.ts";

/** How many lines came to what. */
export type OutcomeCounts = Partial<Record<LineOutcome, number>>;

/** What became of a file, or would. */
export interface ImportReport {
  /** ImportFile.id; null for a preview of a file that was not imported. */
  id: string | null;
  name: string;
  format: FileFormatName;
  /** Lines that tell of something, and how many of them have an outcome. */
  lines: number;
  done: number;
  outcomes: OutcomeCounts;
  startedAt: Date | null;
  finishedAt: Date | null;
}

export function reportOf(file: Omit<ImportFile, "contentSealed">): ImportReport {
  const { id, name, lines, done, startedAt, finishedAt } = file;
  // Written by this folder alone.
  const format = file.format as FileFormatName;
  const outcomes = file.outcomes as OutcomeCounts;
  return { id, name, format, lines, done, outcomes, startedAt, finishedAt };
}
