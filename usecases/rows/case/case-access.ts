import { isCaseSerial } from "#domain/case/serial.ts";
import { DomainError } from "#domain/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import type { Tx } from "../../ports/transaction.ts";
import { recordAccess, type SchoolStaff } from "../staff/staff.ts";

/** Cases that a student may look at and pay: her own, and those bound to her account. */
export function visibleTo(studentId: string): Prisma.CardCaseWhereInput {
  return { OR: [{ studentId }, { bindings: { some: { studentId } } }] };
}

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

/**
 * Finds a case of the clerk's own school. One of another school is answered exactly as one that does not
 * exist; both tries are kept in the trail.
 * @returns CardCase.id
 * @throws DomainError not_found
 */
export async function schoolCaseId(
  deps: Pick<Deps, "db" | "now">,
  staff: SchoolStaff,
  serial: string,
): Promise<string> {
  const { schoolCode } = staff;
  const wellFormed = isCaseSerial(serial);
  const found = wellFormed && (await deps.db.cardCase.findUnique({ where: { serial } }));
  if (found && found.schoolCode === schoolCode) return found.id;
  // Whatever else was typed into the address may be anything, also somebody's number.
  const subject = wellFormed ? serial : "malformed";
  await recordAccess(deps, staff, { action: "case.refused", subject, details: { schoolCode } });
  throw new DomainError("not_found");
}
