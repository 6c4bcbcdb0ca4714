import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { type CaseFacts, casesWithFacts, factsHash } from "../rows/case/case-facts.ts";
import { cardOfForm } from "../rows/case/looked-up.ts";
import { readDraft } from "../rows/draft/draft-row.ts";

type CardDeps = Pick<Deps, "db" | "seal">;

/** The card that a student's form names; undefined until all three facts are there. */
export async function cardOfDraft({ db, seal }: CardDeps, studentId: string): Promise<CaseFacts | undefined> {
  const draft = await readDraft(db, seal, studentId);
  return draft && cardOfForm(draft.fields);
}

/**
 * Notes on the form that it was asked what others' cases know of its card: from then on it may be told. Whoever asks may
 * be guessing, so the caller counts a card that nobody has a case of.
 * @throws DomainError not_found when no case is of this card; it is noted all the same
 */
export async function lookUpCard({ db, seal }: CardDeps, studentId: string, card: CaseFacts): Promise<void> {
  await db.draft.updateMany({ where: { studentId }, data: { askedCard: factsHash(card, seal) } });
  const known = await db.cardCase.count({ where: casesWithFacts(card, seal) });
  if (known === 0) throw new DomainError("not_found");
}
