import { DomainError } from "#domain/errors.ts";
import type { Tx } from "../../ports/transaction.ts";
import { visibleTo } from "./visible-to.ts";

/**
 * The id of a case that this student sent herself.
 * @throws DomainError not_found, linked_case for one that is only bound to her account
 */
export async function ownedCaseId(tx: Tx, studentId: string, serial: string): Promise<string> {
  const found = await tx.cardCase.findFirst({
    where: { serial, ...visibleTo(studentId) },
    select: { id: true, studentId: true },
  });
  if (!found) throw new DomainError("not_found");
  if (found.studentId !== studentId) throw new DomainError("linked_case");
  return found.id;
}
