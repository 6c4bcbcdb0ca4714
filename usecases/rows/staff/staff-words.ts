import { DomainError } from "#domain/errors.ts";
import { holdsPersonalNumber } from "#domain/privacy/personal-number.ts";

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
