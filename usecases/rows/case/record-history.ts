import type { TimelineCode } from "#domain/case/timeline.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

export interface HistoryEntry {
  caseId: string;
  at: Date;
  /** `staff:<id>`, `student:<id>` or `system` */
  actor: string;
  code: TimelineCode;
  details?: Prisma.InputJsonObject;
}

/** Adds a row to the history of a case, in the transaction of what it records. */
export async function recordHistory(tx: Tx, { details = {}, ...entry }: HistoryEntry) {
  await tx.caseHistory.create({ data: { ...entry, details } });
}
