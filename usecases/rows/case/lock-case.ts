import { DomainError } from "#domain/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

const include = {
  school: true,
  student: true,
  bills: { where: { state: { not: "VOID" } } },
} satisfies Prisma.CardCaseInclude;

/** A case with what its rules need: its school, its student and its bill in force. */
export type LockedCase = Prisma.CardCaseGetPayload<{ include: typeof include }>;

/**
 * Locks a case until the transaction ends. Every change of a case, its bill or its attempts begins here,
 * so that two of them never see the same state. Lock order: case, bill, attempt.
 * @throws DomainError not_found
 */
export async function lockCase(tx: Tx, caseId: string): Promise<LockedCase> {
  await tx.$queryRaw`select 1 from "CardCase" where id = ${caseId}::uuid for update`;
  const cardCase = await tx.cardCase.findUnique({ where: { id: caseId }, include });
  if (!cardCase) throw new DomainError("not_found");
  return cardCase;
}
