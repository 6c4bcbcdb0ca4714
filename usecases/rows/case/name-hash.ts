import { nameMarks, normaliseName } from "#domain/person-name.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";

/** Keyed hash of a name, the same however its marks, spaces and capitals were written. */
export function nameHash(seal: Pick<PersonalDataSeal, "hash">, name: string): string {
  return seal.hash(`name:${normaliseName(name).replace(nameMarks, "").replaceAll(" ", "").toLowerCase()}`);
}
