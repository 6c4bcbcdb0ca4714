import { DomainError } from "#domain/errors.ts";
import { holdsPersonalNumber } from "#domain/privacy/personal-number.ts";
import { plainText } from "./plain-text.ts";

/**
 * A reason in the words of staff, which goes into history and notices as it is; empty when there is none.
 * @throws DomainError validation_failed when it seems to hold a personal number
 */
export function staffWords(reason = ""): string {
  const words = plainText(reason);
  if (holdsPersonalNumber(words))
    throw new DomainError("validation_failed", { fields: { reason: "personalNumber" } });
  return words;
}
