import { isWithdrawn } from "#domain/case/timeline.ts";
import { DomainError } from "#domain/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { changeCase } from "../case/change-case.ts";
import type { LockedCase } from "../case/lock-case.ts";
import { fenceBills } from "../payment/attempts.ts";

const dayMs = 86_400_000;

/**
 * A case that is sent under a guessed ID number tells by being taken whether the guess was right, so sending and taking back
 * again must not become a way to guess: within a day, of one account and of one student number, whoever asks.
 */
const mostADay = { account: 5, studentNo: 10 };

/**
 * Takes back a case that its student sent, while it is neither paid nor approved: its bill is void, and no payment that she
 * began is confirmed any more. Money that arrives all the same is kept as an item. Callers hold the locks of student and case.
 * @returns false when she had taken it back before, which is as good
 * @throws DomainError case_in_force, payment_in_progress while LINE Pay's word on a payment is awaited, rate_limited,
 *   illegal_transition for a case that is over
 */
export async function withdraw(tx: Tx, cardCase: LockedCase, at: Date): Promise<boolean> {
  if (cardCase.progress === "VOIDED" && isWithdrawn(await historyOf(tx, cardCase))) return false;
  if (cardCase.confirmedAt) throw new DomainError("case_in_force");
  await refuseGuessing(tx, cardCase, at);
  if (!(await fenceBills(tx, cardCase.bills, at))) throw new DomainError("payment_in_progress");
  await changeCase(tx, cardCase, "withdrawn", { actor: `student:${cardCase.studentId}`, at });
  return true;
}

function historyOf(tx: Tx, { id }: LockedCase) {
  return tx.caseHistory.findMany({ where: { caseId: id, code: "withdrawn" }, select: { code: true } });
}

async function refuseGuessing(tx: Tx, cardCase: LockedCase, at: Date): Promise<void> {
  const { studentId, schoolCode, studentNo } = cardCase;
  const since = new Date(at.getTime() - dayMs);
  const taken = (whose: Prisma.CardCaseWhereInput) =>
    tx.cardCase.count({
      where: { ...whose, history: { some: { code: "withdrawn", at: { gt: since } } } },
    });
  if ((await taken({ studentId })) >= mostADay.account) throw new DomainError("rate_limited");
  if ((await taken({ schoolCode, studentNo })) >= mostADay.studentNo) throw new DomainError("rate_limited");
}
