import { normaliseSchoolCode } from "#domain/school-code.ts";
import { normaliseStudentNo } from "#domain/student-no.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import { idNumberHash } from "./id-number-hash.ts";

type Hash = Pick<PersonalDataSeal, "hash">;

/** What names a card: the manual asks all three of whoever wants to see a case without signing in (R80). */
export interface CaseFacts {
  schoolCode: string;
  studentNo: string;
  idNumber: string;
}

/** The columns that all three facts, however they were typed, must be right for. */
export function casesWithFacts({ schoolCode, studentNo, idNumber }: CaseFacts, seal: Hash) {
  return {
    schoolCode: normaliseSchoolCode(schoolCode),
    studentNo: normaliseStudentNo(studentNo),
    idNumberHash: idNumberHash(seal, idNumber),
  };
}

/** One student's name in counters that outlive a request: no student number leaves the database. */
export function factsKey({ schoolCode, studentNo }: CaseFacts, seal: Hash): string {
  return seal.hash(`query:${normaliseSchoolCode(schoolCode)}:${normaliseStudentNo(studentNo)}`);
}

/** The three facts as one keyed hash, to tell whether they were seen before. */
export function factsHash(facts: CaseFacts, seal: Hash): string {
  const { schoolCode, studentNo, idNumberHash: hash } = casesWithFacts(facts, seal);
  return seal.hash(`card:${schoolCode}:${studentNo}:${hash}`);
}
