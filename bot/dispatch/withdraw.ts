import { DomainError, type ErrorCode } from "#domain/errors.ts";
import { studentCase } from "#usecases/case/student-cases.ts";
import { withdrawCase } from "#usecases/case/withdraw-case.ts";
import { caseView } from "#usecases/rows/case/case-view.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { StudentWork } from "../inbox/types.ts";
import type { Part, WithdrawRefusal } from "../messages/part.ts";

const refusals: Partial<Record<ErrorCode, WithdrawRefusal | "unknown">> = {
  not_found: "unknown",
  case_in_force: "inForce",
  payment_in_progress: "paying",
  rate_limited: "tooOften",
  linked_case: "linked",
  illegal_transition: "over",
};

/** Takes back what she sent, as the page does; where that cannot be, says why. */
export async function withdraw(deps: BotDeps, { studentId }: StudentWork, serial: string): Promise<Part[]> {
  if (!studentId) return [];
  const why = await refusalOf(() => withdrawCase(deps, studentId, serial));
  if (why === "unknown") return [];
  const cardCase = caseView(await studentCase(deps, studentId, serial));
  return [why ? { kind: "withdrawRefused", why, cardCase } : { kind: "withdrawn", cardCase }];
}

async function refusalOf(work: () => Promise<void>): Promise<WithdrawRefusal | "unknown" | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const why = error instanceof DomainError ? refusals[error.code] : undefined;
    if (!why) throw error;
    return why;
  }
}
