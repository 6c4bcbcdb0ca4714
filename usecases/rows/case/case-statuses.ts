import { cardCoreOf } from "#domain/case/card-core.ts";
import { type CaseStatus, caseStatus } from "#domain/case/case-status.ts";
import { timelineOf } from "#domain/case/timeline.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { caseSnapshot } from "./case-snapshot.ts";
import { knownLosses } from "./known-losses.ts";
import { newerCases } from "./newer-cases.ts";
import { orderFacts, orderParts } from "./order-columns.ts";
import { usualDaysOf } from "./usual-days-of.ts";

/** What the sentence about a case is made of, beside the case itself. */
export const statusParts = {
  school: { include: { stepTimes: true } },
  bills: { where: { state: { not: "VOID" } } },
  history: { select: { at: true, code: true, details: true }, orderBy: { id: "asc" } },
  orders: orderParts,
} satisfies Prisma.CardCaseInclude;

type Row = Prisma.CardCaseGetPayload<{ include: typeof statusParts }>;

/** Where cases stand and what comes next, as everybody reads it. @param at when it is read */
export async function caseStatuses(
  tx: Tx,
  rows: readonly Row[],
  at: Date,
): Promise<(row: Row) => CaseStatus> {
  const [lossReported, newer] = await Promise.all([knownLosses(tx, rows), newerCases(tx, rows)]);
  return (row) =>
    caseStatus(caseSnapshot(row, lossReported(row)), {
      ...row,
      at,
      timeline: timelineOf(row.history),
      usualDays: usualDaysOf(row.school.stepTimes),
      core: cardCoreOf(row.orders.map(orderFacts)),
      newer: newer(row),
    });
}
