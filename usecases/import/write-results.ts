import type { Tx } from "../ports/transaction.ts";
import type { OutcomeCounts } from "./import-report.ts";
import type { LineResult } from "./line-result.ts";
import { traceImport } from "./trace-import.ts";

/** Moves a file's counters on, in the transaction of what its lines brought about; last, since others of the file wait for it. */
export async function countResults(
  tx: Tx,
  id: string,
  results: readonly LineResult[],
  at: Date,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "ImportFile" WHERE id = ${id}::uuid FOR UPDATE`;
  const file = await tx.importFile.findUniqueOrThrow({ where: { id }, omit: { contentSealed: true } });
  const done = file.done + results.length;
  const outcomes = added(file.outcomes as OutcomeCounts, results);
  const finished = done === file.lines && { finishedAt: at };
  await tx.importFile.update({
    where: { id },
    data: { done, outcomes, movedAt: at, ...finished },
    select: { id: true },
  });
  if (finished) await traceImport(tx, "finish", file, { at, ...outcomes });
}

/** Adds what became of some lines of a file. */
export async function insertLines(tx: Tx, fileId: string, results: readonly LineResult[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ImportLine" ("fileId", no, outcome, reason, "receiptId", "firstFileId", "firstNo", channel, account, amount, "paidOn", "accountedOn")
    SELECT ${fileId}::uuid, no, outcome, reason, "receiptId", "firstFileId", "firstNo", channel, account, amount, "paidOn", "accountedOn"
    FROM json_to_recordset(${JSON.stringify(results.map(rowOf))}::json) AS g(
      no int, outcome text, reason text, "receiptId" uuid, "firstFileId" uuid, "firstNo" int, channel text, account text, amount int,
      "paidOn" date, "accountedOn" date)`;
}

/** The counts with these lines in them. */
export function added(counts: OutcomeCounts, results: readonly LineResult[]): OutcomeCounts {
  const sum = { ...counts };
  for (const { outcome } of results) sum[outcome] = (sum[outcome] ?? 0) + 1;
  return sum;
}

function rowOf({ no, outcome, reason, receiptId, first, line }: LineResult) {
  const row = { no, outcome, reason, receiptId, firstFileId: first?.fileId, firstNo: first?.no };
  if (line.kind === "parked") return row;
  if (line.kind === "settlement")
    return {
      ...row,
      channel: line.channel,
      amount: line.net,
      paidOn: line.settledOn,
      accountedOn: line.toDay,
    };
  if (line.kind === "linePay") return { ...row, channel: "LINE_PAY", amount: line.amount, paidOn: line.day };
  const { channel, account, amount, paidOn, accountedOn } = line;
  return { ...row, channel, account, amount, paidOn, accountedOn };
}
