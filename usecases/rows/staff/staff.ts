import { DomainError } from "#domain/errors.ts";
import { holdsPersonalNumber } from "#domain/privacy/personal-number.ts";
import type { Prisma, StaffRole } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import { appendAudit } from "../audit/append-audit.ts";

/** Somebody at a school or at iPASS, as log-in established it. */
export interface Staff {
  /** StaffAccount.id, a UUID. */
  id: string;
  username: string;
  role: StaffRole;
  /** Empty for an operator of iPASS. */
  schoolCode: string | null;
}

/** Staff of one school; sees that school's cases and no others. */
export type SchoolStaff = Staff & { schoolCode: string };

export const staffActor = ({ id }: Staff) => `staff:${id}`;

/** Appends a look at personal data, or a try at it, to the trail before anything is shown. */
export async function recordAccess(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  access: { action: string; subject: string; details?: Prisma.InputJsonObject },
): Promise<void> {
  await db.$transaction((tx) => appendAudit(tx, { at: now(), actor: staffActor(staff), ...access }));
}

/**
 * A reason in the words of staff, which goes into history and notices as it is; empty when there is none.
 * @throws DomainError validation_failed when it seems to hold a personal number
 */
export function staffWords(reason = ""): string {
  const words = storable(reason);
  if (holdsPersonalNumber(words))
    throw new DomainError("validation_failed", { fields: { reason: "personalNumber" } });
  return words;
}

/** What was typed, as PostgreSQL can keep it: no control characters, no half surrogate pairs. */
function storable(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
