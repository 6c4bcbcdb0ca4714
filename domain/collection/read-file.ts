import { bankFormat } from "./bank-format.ts";
import { csvFormat } from "./csv-format.ts";
import type { FileFormat } from "./file-format.ts";
import type { DetailLine, EdgeLine, FileLine } from "./file-line.ts";
import { giroFormat } from "./giro-format.ts";
import { linePayFormat } from "./line-pay-format.ts";
import { pushFormat } from "./push-format.ts";
import { remittanceFormat } from "./remittance-format.ts";
import { storeFormat } from "./store-format.ts";

const formats: readonly FileFormat[] = [
  storeFormat,
  giroFormat,
  bankFormat,
  remittanceFormat,
  csvFormat,
  linePayFormat,
  pushFormat,
];

/** Why a whole file is refused. */
export type FileFault = "import_unreadable" | "import_incomplete" | "import_totals_differ";

/** A line with its number in the file, from 1, and its bytes without the line's end. */
export interface NumberedLine {
  no: number;
  bytes: Uint8Array;
  said: DetailLine;
}

/** The format of a file, by what is in it; null when it is none of ours. */
export function formatOf(bytes: Uint8Array): FileFormat | null {
  const first: Uint8Array[] = [];
  for (const { bytes: line } of linesOf(bytes)) if (first.push(line) === 2) break;
  return formats.find((format) => format.recognises(first)) ?? null;
}

/** The lines that tell of something, one after another. */
export function* detailsOf(format: FileFormat, bytes: Uint8Array): Generator<NumberedLine> {
  const read = format.reader();
  for (const line of linesOf(bytes)) {
    const said = read(line.bytes);
    if (said && !isEdge(said)) yield { ...line, said };
  }
}

/**
 * Looks through a whole file before anything of it is taken in (ADR 22).
 * @returns how many lines tell of something, or why the file is refused
 */
export function checkFile(format: FileFormat, bytes: Uint8Array): { lines: number } | FileFault {
  const read = format.reader();
  const edges: EdgeLine[] = [];
  const sums = { lines: 0, parked: 0, total: 0 };
  let last: FileLine | null = null;
  for (const line of linesOf(bytes)) {
    last = read(line.bytes);
    if (last && isEdge(last)) edges.push(last);
    else if (last) {
      sums.lines += 1;
      sums.total += last.kind === "money" ? last.amount : 0;
      sums.parked += last.kind === "parked" ? 1 : 0;
    }
  }
  if (!format.closed) return { lines: sums.lines };
  const [header, trailer, more] = edges;
  if (header?.kind !== "header" || trailer?.kind !== "trailer" || more || last !== trailer)
    return "import_incomplete";
  return trailerFits(trailer, sums) ? { lines: sums.lines } : "import_totals_differ";
}

/** Lines that could not be read may be all that is missing from the total, never from the count. */
function trailerFits(
  { total = 0, count = 0 }: EdgeLine,
  sums: { lines: number; parked: number; total: number },
): boolean {
  if (count !== sums.lines) return false;
  return sums.parked === 0 ? total === sums.total : true;
}

const isEdge = (said: FileLine): said is EdgeLine => said.kind === "header" || said.kind === "trailer";

/** Lines that are not empty; an end of line is LF, or CR and LF. */
function* linesOf(bytes: Uint8Array): Generator<{ no: number; bytes: Uint8Array }> {
  let start = 0;
  for (let no = 1; start < bytes.length; no += 1) {
    const end = bytes.indexOf(lf, start);
    const stop = end < 0 ? bytes.length : end;
    const line = bytes.subarray(start, bytes[stop - 1] === cr && stop > start ? stop - 1 : stop);
    if (line.length > 0 && line[0] !== endOfFile) yield { no, bytes: line };
    start = stop + 1;
  }
}

const lf = 0x0a;
const cr = 0x0d;
/** Ctrl-Z, with which old systems end a text. */
const endOfFile = 0x1a;
