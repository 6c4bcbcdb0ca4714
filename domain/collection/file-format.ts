import type { FileLine } from "./file-line.ts";

/** How one kind of file is read. Pure: bytes of a line in, what it says out; it never throws. */
export interface FileFormat {
  name: FileFormatName;
  /** Whether the first lines of a file are of this format. Names of files say nothing. */
  recognises(first: readonly Uint8Array[]): boolean;
  /**
   * Reads the lines of one file, from the first to the last.
   * @returns null for a line that says nothing, such as a line of column names
   */
  reader(): (line: Uint8Array) => FileLine | null;
  /** Header and trailer belong to a whole file. */
  closed: boolean;
  /**
   * What of a line is the same whenever the line is told: without what only counts within a file. Its hash, with the number of equal
   * ones before it in the file, names the line (ADR 22).
   */
  identity(line: Uint8Array): Uint8Array;
}

/** Kept in the database. */
export type FileFormatName = "store" | "bank" | "giro" | "push" | "csv" | "remittance" | "linePay";
