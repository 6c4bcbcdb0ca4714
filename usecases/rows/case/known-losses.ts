import { reportsLossOf } from "#domain/case/loss-report.ts";
import { isOpen } from "#domain/case/open-case.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { askedCard } from "./asked-card.ts";

type Row = Pick<
  CardCase,
  "id" | "reissueReason" | "progress" | "studentId" | "schoolCode" | "studentNo" | "idNumberHash"
>;

/**
 * Whether the loss report exists that a case speaks of (R40); asked of all cases at once, and only of the open ones
 * whose reason is 先前已申請掛失.
 */
export async function knownLosses(tx: Tx, rows: readonly Row[]): Promise<(row: Row) => boolean> {
  const asked = rows.filter((row) => row.reissueReason === "ALREADY_REPORTED" && isOpen(row));
  if (asked.length === 0) return () => true;
  const reports = await tx.cardCase.findMany({
    where: {
      OR: asked.map(({ schoolCode, studentId, studentNo, idNumberHash }) => ({
        schoolCode,
        OR: [{ studentId }, { studentNo, idNumberHash }],
      })),
    },
    select: { category: true, confirmedAt: true, ...askedCard },
  });
  const ids = new Set(asked.map(({ id }) => id));
  return (row) => !ids.has(row.id) || reports.some((report) => reportsLossOf(row, report));
}
