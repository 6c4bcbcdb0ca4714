import type { ReturnReason } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { changeCase } from "../rows/case/change-case.ts";
import { requireVersion } from "../rows/case/lock-case.ts";
import { type SchoolStaff, staffActor, staffWords } from "../rows/staff/staff.ts";
import { type Decision, decideCase } from "./decide-case.ts";

/**
 * Sends a case of the own school back for a fix, with what is wrong ticked, in words, or both.
 * @throws DomainError validation_failed without any reason or with a personal number in it, not_found, stale_version, illegal_transition
 */
export async function returnCase(
  deps: Pick<Deps, "db" | "now">,
  staff: SchoolStaff,
  serial: string,
  decision: Decision & { reasons?: ReturnReason[] | undefined },
): Promise<void> {
  const { reasons, words } = whatIsWrong(decision);
  await decideCase(deps, staff, { serial, action: "case.return" }, async (tx, cardCase, at) => {
    requireVersion(cardCase, decision.version);
    const data = { reasons, ...(words && { reason: words }) };
    await changeCase(tx, cardCase, "returned", {
      actor: staffActor(staff),
      at,
      details: data,
      fields: { returnReasons: reasons },
      notice: { kind: "caseReturned", data },
    });
    return true;
  });
}

/** Words alone are a reason of their own kind. */
function whatIsWrong({
  reasons = [],
  reason,
}: {
  reasons?: ReturnReason[] | undefined;
  reason?: string | undefined;
}) {
  const words = staffWords(reason);
  if (reasons.length === 0 && !words) {
    throw new DomainError("validation_failed", { fields: { reasons: "noReturnReason" } });
  }
  const ticked: ReturnReason[] = reasons.length > 0 ? [...new Set(reasons)] : ["OTHER"];
  return { reasons: ticked, words };
}
