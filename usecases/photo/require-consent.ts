import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { whereAwaitsFix } from "../rows/case/open-cases.ts";
import { StoredFields } from "../rows/draft/stored-fields.ts";

/**
 * Lets through a student who accepted the notices: in the form she is filling, or, without one, for a case. What her
 * school asked for again is covered by the consent of that case, whatever form she has begun meanwhile.
 * @throws DomainError consent_required
 */
export async function requireConsent({ db }: Pick<Deps, "db">, studentId: string): Promise<void> {
  const draft = await db.draft.findUnique({ where: { studentId } });
  const consented = draft
    ? StoredFields.parse(draft.fields).consent?.accepted || (await hasReturnedCase(db, studentId))
    : (await db.consent.count({ where: { studentId } })) > 0;
  if (!consented) throw new DomainError("consent_required");
}

async function hasReturnedCase(db: Deps["db"], studentId: string): Promise<boolean> {
  const cases = await db.cardCase.count({
    where: { studentId, ...whereAwaitsFix },
  });
  return cases > 0;
}
