import { reportsLossOf } from "#domain/case/loss-report.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { Tx } from "../../ports/transaction.ts";
import { askedCard } from "./asked-card.ts";
import { idNumberHash } from "./id-number-hash.ts";

/** As much of a card as has been named. */
export interface NamedCard {
  schoolCode?: string | undefined;
  studentNo?: string | undefined;
  /** Open, or its hash. */
  idNumber?: string | { hash: string } | undefined;
}

/** Whether the loss of a card was reported before, as far as this student may rely on it (R40). */
export async function lossReported(
  tx: Tx,
  seal: Pick<PersonalDataSeal, "hash">,
  studentId: string,
  { schoolCode, studentNo, idNumber }: NamedCard,
): Promise<boolean> {
  const idNumberHashed = typeof idNumber === "string" ? idNumberHash(seal, idNumber) : idNumber?.hash;
  const card = {
    studentId,
    ...(schoolCode && { schoolCode }),
    ...(studentNo && { studentNo }),
    ...(idNumberHashed && { idNumberHash: idNumberHashed }),
  };
  const numbers = studentNo && idNumberHashed ? [{ studentNo, idNumberHash: idNumberHashed }] : [];
  const cases = await tx.cardCase.findMany({
    where: { ...(schoolCode && { schoolCode }), OR: [{ studentId }, ...numbers] },
    select: { category: true, confirmedAt: true, ...askedCard },
  });
  return cases.some((cardCase) => reportsLossOf(card, cardCase));
}
