import { DomainError } from "#domain/errors.ts";
import type { Tx } from "../../ports/transaction.ts";
import { whereOpen } from "./open-cases.ts";

/**
 * At most one open case per student and card; callers hold the student's lock.
 * @param card any card of the student when absent
 * @throws DomainError case_already_open with its `serial` among the fields
 */
export async function refuseSecondCase(
  tx: Tx,
  studentId: string,
  card?: { schoolCode: string; studentNo: string },
): Promise<void> {
  const open = await openCase(tx, studentId, card);
  if (open) throw new DomainError("case_already_open", { fields: { serial: open.serial } });
}

/** The latest case of a student, of this card or of any, that is under way. */
export function openCase(
  tx: Tx,
  studentId: string,
  card?: { schoolCode: string; studentNo: string },
): Promise<{ serial: string } | null> {
  return tx.cardCase.findFirst({
    where: {
      studentId,
      ...whereOpen,
      ...(card && { schoolCode: card.schoolCode, studentNo: card.studentNo }),
    },
    orderBy: { submittedAt: "desc" },
    select: { serial: true },
  });
}
