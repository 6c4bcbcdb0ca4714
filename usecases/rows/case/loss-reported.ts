import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { Tx } from "../../ports/transaction.ts";
import { idNumberHash } from "./id-number-hash.ts";

export interface Card {
  schoolCode: string;
  studentNo: string;
  /** Open, or its hash. */
  idNumber: string | { hash: string };
}

/** Whether a loss report took effect, by the student's own account at this school or under her numbers (R40). */
export async function lossReported(
  tx: Tx,
  seal: Pick<PersonalDataSeal, "hash">,
  studentId: string,
  { schoolCode, studentNo, idNumber }: Card,
): Promise<boolean> {
  const hash = typeof idNumber === "string" ? idNumberHash(seal, idNumber) : idNumber.hash;
  const reports = await tx.cardCase.count({
    where: {
      category: { not: "REISSUE" },
      progress: { in: ["PROCESSING", "CLOSED"] },
      OR: [
        { studentId, schoolCode },
        { schoolCode, studentNo, idNumberHash: hash },
      ],
    },
  });
  return reports > 0;
}
