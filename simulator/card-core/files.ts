import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type CollectorFile, written } from "../files/collector-file.ts";
import { csvRow } from "../files/csv.ts";
import { Order, type Result } from "./order.ts";

const COLUMNS = ["orderSeq", "outcome", "at", "balance", "cardTail", "reason"] as const;

/** Reads a file of orders: CSV with at least the columns seq, kind, serial. @throws Error that names the line */
export function readOrderFile(bytes: Buffer): Order[] {
  const rows: unknown = parse(bytes, { columns: true, bom: true, skip_empty_lines: true });
  return z.array(Order).parse(rows);
}

/** Results as CSV; what a result does not have stays empty. */
export function resultFile(results: Result[]): CollectorFile {
  const details = results.map((result) => ({
    amount: 0,
    line: csvRow(COLUMNS.map((name) => result[name] ?? "")),
  }));
  return written({ name: "CARD-RESULTS.csv", head: [csvRow([...COLUMNS])], details });
}
