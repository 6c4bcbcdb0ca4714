import { normaliseIdNumber } from "#domain/identity.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";

/** The same number gives the same hash in a case, in the roster and in a query. */
export function idNumberHash(seal: Pick<PersonalDataSeal, "hash">, idNumber: string): string {
  return seal.hash(normaliseIdNumber(idNumber));
}
