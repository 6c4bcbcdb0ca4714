import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { DomainError } from "#domain/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { caseSnapshot } from "./case-snapshot.ts";
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

/** Many at once, in the order of their ids, so that two who lock many never wait for each other. */
export async function lockCases(tx: Tx, caseIds: readonly string[]): Promise<LockedCase[]> {
  const ids = [...new Set(caseIds)];
  await tx.$queryRaw`select 1 from "CardCase" where id = any(${ids}::uuid[]) order by id for update`;
  return tx.cardCase.findMany({ where: { id: { in: ids } }, include: lockedParts });
}

/** A locked case as the pure rules see it. */
export async function lockedSnapshot(tx: Tx, cardCase: LockedCase): Promise<CaseSnapshot> {
  return (await lockedSnapshots(tx, [cardCase]))(cardCase);
}

/** The same of many, with one question to the database. */
export async function lockedSnapshots(
  tx: Tx,
  cases: readonly LockedCase[],
): Promise<(cardCase: LockedCase) => CaseSnapshot> {
  const lossReported = await knownLosses(tx, cases);
  return (cardCase) => caseSnapshot(cardCase, lossReported(cardCase));
}
