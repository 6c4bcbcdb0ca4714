import { reportsLossOf } from "#domain/case/loss-report.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { Tx } from "../../ports/transaction.ts";
import { askedCard } from "./asked-card.ts";
import { idNumberHash } from "./id-number-hash.ts";

export interface Card {
  schoolCode: string;
  studentNo: string;
  /** Open, or its hash. */
  idNumber: string | { hash: string };
}

/** Whether the loss of a card was reported before, as far as this student may rely on it (R40). */
export async function lossReported(
  tx: Tx,
  seal: Pick<PersonalDataSeal, "hash">,
  studentId: string,
  { schoolCode, studentNo, idNumber }: Card,
): Promise<boolean> {
  const hash = typeof idNumber === "string" ? idNumberHash(seal, idNumber) : idNumber.hash;
  const cases = await tx.cardCase.findMany({
    where: { schoolCode, OR: [{ studentId }, { studentNo, idNumberHash: hash }] },
    select: { category: true, confirmedAt: true, ...askedCard },
  });
  const card = { studentId, schoolCode, studentNo, idNumberHash: hash };
  return cases.some((cardCase) => reportsLossOf(card, cardCase));
}
