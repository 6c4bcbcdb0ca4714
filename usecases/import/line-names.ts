import { createHash } from "node:crypto";
import type { FileFormat } from "#domain/collection/file-format.ts";
import type { NumberedLine } from "#domain/collection/read-file.ts";

/** Raised when lines are named another way; a name begins with it (ADR 22). */
export const keyVersion = 1;

export interface NamedLine extends NumberedLine {
  /** The same whenever the line is told, in whichever file. */
  name: string;
}

/** Names the lines of a file: the hash of what stays the same of a line, and how many equal ones stood before it. */
export function* namedLines(format: FileFormat, lines: Iterable<NumberedLine>): Generator<NamedLine> {
  const before = new Map<string, number>();
  for (const line of lines) {
    const hash = createHash("sha256").update(format.identity(line.bytes)).digest("base64url");
    const occurrence = before.get(hash) ?? 0;
    before.set(hash, occurrence + 1);
    yield { ...line, name: `${keyVersion}:${hash}:${occurrence}` };
  }
}
