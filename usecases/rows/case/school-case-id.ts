import { DomainError } from "#domain/errors.ts";
import { isCaseSerial } from "#domain/serial.ts";
import type { Deps } from "../../ports/deps.ts";
import { recordAccess } from "../staff/record-access.ts";
import type { SchoolStaff } from "../staff/staff.ts";

/**
 * Finds a case of the clerk's own school. One of another school is answered exactly as one that does not
 * exist; both tries are kept in the trail.
 * @returns CardCase.id
 * @throws DomainError not_found
 */
export async function ownCaseId(
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
