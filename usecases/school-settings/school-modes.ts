import type { SchoolLevel } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";

/** How cases of a school are approved and paid. */
export interface SchoolModes {
  reviewRequired: boolean;
  /** The school approves and takes the cash itself (R55). */
  collects: boolean;
}

type ModesDeps = Pick<Deps, "db" | "now">;

/**
 * Sets what holds at every school of a level that has no modes of its own, at once and for open cases too.
 * @param actor `staff:<id>`; kept in the audit trail
 */
export async function setLevelModes(
  { db, now }: ModesDeps,
  level: SchoolLevel,
  { reviewRequired, collects }: SchoolModes,
  actor: string,
): Promise<void> {
  const modes = { reviewRequired, collects };
  await db.$transaction(async (tx) => {
    await tx.schoolLevel.update({ where: { name: level }, data: modes });
    await tx.school.updateMany({ where: { level, ownModes: false }, data: modes });
    await appendAudit(tx, { at: now(), actor, action: "level.modes", subject: level, details: modes });
  });
}

/**
 * Gives a school modes of its own, or with `null` those of its level again.
 * @param actor `staff:<id>`; kept in the audit trail
 * @throws DomainError not_found
 */
export async function setSchoolModes(
  { db, now }: ModesDeps,
  code: string,
  own: SchoolModes | null,
  actor: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const school = await tx.school.findUnique({ where: { code }, select: { level: true } });
    if (!school) throw new DomainError("not_found");
    const { reviewRequired, collects } =
      own ?? (await tx.schoolLevel.findUniqueOrThrow({ where: { name: school.level } }));
    const modes = { reviewRequired, collects };
    await tx.school.update({ where: { code }, data: { ...modes, ownModes: own !== null } });
    const details = { ...modes, own: own !== null };
    await appendAudit(tx, { at: now(), actor, action: "school.modes", subject: code, details });
  });
}
