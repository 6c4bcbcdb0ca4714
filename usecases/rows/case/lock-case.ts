import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { DomainError } from "#domain/errors.ts";
import type { Bill, CardCase, Prisma, School, Student } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { caseSnapshot, type RuledColumns } from "./case-snapshot.ts";
import { knownLosses } from "./known-losses.ts";

/** What the rules of a case need besides its own columns. */
export const lockedParts = {
  school: true,
  student: true,
  bills: { where: { state: { not: "VOID" } } },
} satisfies Prisma.CardCaseInclude;

/** A case with what its rules need: its school, its student and its bill in force. */
export type LockedCase = Prisma.CardCaseGetPayload<{ include: typeof lockedParts }>;

/**
 * Locks a case until the transaction ends. Every change of a case, its bill or its attempts begins here,
 * so that two of them never see the same state. Lock order: case, bill, attempt.
 * @throws DomainError not_found
 */
export async function lockCase(tx: Tx, caseId: string): Promise<LockedCase> {
  await tx.$queryRaw`select 1 from "CardCase" where id = ${caseId}::uuid for update`;
  const cardCase = await tx.cardCase.findUnique({ where: { id: caseId }, include: lockedParts });
  if (!cardCase) throw new DomainError("not_found");
  return cardCase;
}

/**
 * @param version that somebody looked at; without it the newest is meant
 * @throws DomainError stale_version when the case has changed since
 */
export function requireVersion(cardCase: LockedCase, version: number | undefined): void {
  if (version !== undefined && version !== cardCase.version) throw new DomainError("stale_version");
}

/** What a step of many cases reads of each; a `LockedCase` has all of it. */
export type CaseOfMany = RuledColumns &
  Pick<
    CardCase,
    "id" | "studentId" | "schoolCode" | "studentNo" | "idNumberHash" | "amountDue" | "endedAt"
  > & {
    school: Pick<School, "reviewRequired" | "collects">;
    student: Pick<Student, "lineUserId">;
    bills: Pick<Bill, "id" | "amount" | "dueDate" | "state">[];
  };

type FlatRow = Omit<CaseOfMany, "school" | "student" | "bills"> &
  CaseOfMany["school"] &
  CaseOfMany["student"] & {
    billId: string | null;
    amount: number;
    dueDate: Date;
    state: Bill["state"];
  };

/** Many at once, in the order of their ids, so that two who lock many never wait for each other. */
export async function lockCases(tx: Tx, caseIds: readonly string[]): Promise<CaseOfMany[]> {
  const ids = [...new Set(caseIds)];
  if (ids.length === 0) return [];
  await tx.$executeRaw`SELECT 1 FROM "CardCase" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  // A statement of its own: it sees what those left behind who held the locks.
  const rows = await tx.$queryRaw<FlatRow[]>`
    SELECT c.id, c."studentId", c."schoolCode", c."studentNo", c."idNumberHash", c."amountDue", c.category, c."reissueReason", c.review,
      c.progress, c."submittedAt", c."confirmedAt", c."paidAt", c."approvedAt", c."oldCardReceivedAt", c."producedAt", c."shippedAt",
      c."pickedUpAt", c."refundedAt", c."refundReturnedAt", c."closedAt", c."lossConfirmedAt", c."lossAskedAt", c."endedAt", c."photoMode", c."deductedFee",
      s."reviewRequired", s.collects, t."lineUserId", b.id AS "billId", b.amount, b."dueDate", b.state
    FROM "CardCase" c JOIN "School" s ON s.code = c."schoolCode" JOIN "Student" t ON t.id = c."studentId"
      LEFT JOIN "Bill" b ON b."caseId" = c.id AND b.state <> 'VOID'
    WHERE c.id = ANY(${ids}::uuid[])`;
  return rows.map(({ reviewRequired, collects, lineUserId, billId, amount, dueDate, state, ...columns }) => ({
    ...columns,
    school: { reviewRequired, collects },
    student: { lineUserId },
    bills: billId === null ? [] : [{ id: billId, amount, dueDate, state }],
  }));
}

/** A locked case as the pure rules see it. */
export async function lockedSnapshot(tx: Tx, cardCase: CaseOfMany): Promise<CaseSnapshot> {
  return (await lockedSnapshots(tx, [cardCase]))(cardCase);
}

/** The same of many, with one question to the database. */
export async function lockedSnapshots(
  tx: Tx,
  cases: readonly CaseOfMany[],
): Promise<(cardCase: CaseOfMany) => CaseSnapshot> {
  const lossReported = await knownLosses(tx, cases);
  return (cardCase) => caseSnapshot(cardCase, lossReported(cardCase));
}
