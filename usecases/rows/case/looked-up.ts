import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { OpenDraft } from "../draft/draft-row.ts";
import type { StoredFields } from "../draft/stored-fields.ts";
import { type CaseFacts, factsHash } from "./case-facts.ts";

/** The card that a form names, once all three facts are there. */
export function cardOfForm({ schoolCode, studentNo, idNumber }: StoredFields): CaseFacts | undefined {
  return schoolCode && studentNo && idNumber ? { schoolCode, studentNo, idNumber } : undefined;
}

/**
 * Whether it was asked what others' cases know of the card that the form names. Only then may anything of them be told:
 * asking is counted, so that nobody finds an ID number by trying (see `lookUpCard`).
 */
export function isLookedUp(
  { fields, askedCard }: Pick<OpenDraft, "fields" | "askedCard">,
  seal: Pick<PersonalDataSeal, "hash">,
): boolean {
  const card = cardOfForm(fields);
  return card !== undefined && factsHash(card, seal) === askedCard;
}
