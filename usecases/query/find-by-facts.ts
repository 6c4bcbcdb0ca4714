import { normaliseSchoolCode } from "#domain/school-code.ts";
import { normaliseStudentNo } from "#domain/student-no.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import { idNumberHash } from "../rows/case/id-number-hash.ts";

/** What the manual asks of whoever wants to see a case without signing in (R80). */
export interface CaseFacts {
  schoolCode: string;
  studentNo: string;
  idNumber: string;
}

/** Cases that all three facts are right for, however they were typed. */
export function casesWithFacts(
  { schoolCode, studentNo, idNumber }: CaseFacts,
  seal: Pick<PersonalDataSeal, "hash">,
): Prisma.CardCaseWhereInput {
  return {
    schoolCode: normaliseSchoolCode(schoolCode),
    studentNo: normaliseStudentNo(studentNo),
    idNumberHash: idNumberHash(seal, idNumber),
  };
}

/** One card's name in counters that outlive a request: no student number leaves the database. */
export function factsKey({ schoolCode, studentNo }: CaseFacts, seal: Pick<PersonalDataSeal, "hash">): string {
  return seal.hash(`query:${normaliseSchoolCode(schoolCode)}:${normaliseStudentNo(studentNo)}`);
}
