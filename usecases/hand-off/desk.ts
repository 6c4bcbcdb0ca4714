import { DomainError } from "#domain/errors.ts";
import type { HandOff, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { lockHandOff } from "../rows/hand-off/change-speaker.ts";
import { recordAccess, type Staff } from "../rows/staff/staff.ts";

/** The talks of a desk: a school's own students, or those of iPASS. Another school's do not exist for this one. */
export function ofDesk({ schoolCode }: Staff) {
  return { schoolCode } satisfies Prisma.HandOffWhereInput;
}

/**
 * A talk of the desk, its row locked.
 * @throws DomainError not_found, also for another desk's
 */
export async function lockDeskHandOff(tx: Tx, staff: Staff, id: string): Promise<HandOff> {
  const found = await lockHandOff(tx, id);
  if (!found || found.schoolCode !== staff.schoolCode) throw new DomainError("not_found");
  return found;
}

/** Keeps a look at a talk in the trail, before anything of it is shown. */
export function recordLook(
  deps: Pick<Deps, "db" | "now">,
  staff: Staff,
  look: { what: "list" | "view" | "phone"; subject: string; details?: Prisma.InputJsonObject },
): Promise<void> {
  const { what, ...rest } = look;
  return recordAccess(deps, staff, { action: `handOff.${what}`, ...rest });
}
