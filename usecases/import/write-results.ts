import type { Tx } from "../ports/transaction.ts";
import type { OutcomeCounts } from "./import-report.ts";
import type { LineResult } from "./line-result.ts";

/**
 * Writes what became of some lines, and moves the file's counter on, in the transaction of what they brought about.
 * @returns the file's counts with these
 */
export async function writeResults(
  tx: Tx,
  file: { id: string; done: number; lines: number; outcomes: OutcomeCounts },
  results: readonly LineResult[],
  at: Date,
): Promise<OutcomeCounts> {
  await insertLines(tx, file.id, results);
  const done = file.done + results.length;
  const outcomes = added(file.outcomes, results);
  const finished = done === file.lines && { finishedAt: at };
  await tx.importFile.update({
    where: { id: file.id },
    data: { done, outcomes, movedAt: at, ...finished },
  });
  return outcomes;
}

/** Adds what became of some lines of a file. */
export async function insertLines(tx: Tx, fileId: string, results: readonly LineResult[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ImportLine" ("fileId", no, outcome, reason, "receiptId", "firstFileId", "firstNo", channel, account, amount, "paidOn", "accountedOn")
    SELECT ${fileId}::uuid, no, outcome, reason, "receiptId", "firstFileId", "firstNo", channel, account, amount, "paidOn", "accountedOn"
    FROM jsonb_to_recordset(${JSON.stringify(results.map(rowOf))}::jsonb) AS g(
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
