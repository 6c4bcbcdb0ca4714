import { isOpen } from "#domain/case/open-case.ts";
import { DomainError } from "#domain/errors.ts";
import { relevantFields } from "#domain/form/form.ts";
import type { Deps } from "../ports/deps.ts";
import { ownedCaseId } from "../rows/case/case-access.ts";
import { holdingCase } from "../rows/case/refuse-second-case.ts";
import { readDraft, writeDraft } from "../rows/draft/draft-row.ts";
import type { DraftPatch } from "../rows/draft/merge-patch.ts";
import { recordConsent } from "../rows/draft/record-consent.ts";
import type { StoredConsent } from "../rows/draft/stored-fields.ts";
import { lockStudent, patience } from "../rows/student/lock-student.ts";
import { copiedFields } from "./copied-fields.ts";
import { type DraftView, draftView } from "./draft-view.ts";

type FromCaseDeps = Pick<Deps, "db" | "now" | "seal">;

/**
 * Begins a form with what an earlier case of hers holds; numbers never leave the service on the way. What she has
 * answered already in a form under way about card and category stays. The earlier consent does not count: the
 * notices are accepted here or before the next save.
 * @throws DomainError not_found, linked_case, case_already_open while that case or another of the card is under way,
 *   consent_required when she declines
 */
export async function draftFromCase(
  deps: FromCaseDeps,
  studentId: string,
  { serial, consent }: { serial: string; consent?: DraftPatch["consent"] | undefined },
): Promise<DraftView> {
  const draft = await deps.db.$transaction(async (tx) => {
    const student = await lockStudent(tx, studentId);
    const id = await ownedCaseId(tx, studentId, serial);
    const cardCase = await tx.cardCase.findUniqueOrThrow({ where: { id }, include: { photo: true } });
    if (isOpen(cardCase)) throw new DomainError("case_already_open", { serial });
    // One that another account sent is told of in the form, with the way to bind it.
    const holding = await holdingCase(tx, cardCase);
    if (holding?.visible) throw new DomainError("case_already_open", { serial: holding.serial });
    const { consent: before, ...begun } = (await readDraft(tx, deps.seal, studentId))?.fields ?? {};
    const given = consent ? await recordConsent(tx, student, consent, { before, at: deps.now() }) : before;
    if (given && !given.accepted && consent) throw new DomainError("consent_required");
    const fields = relevantFields({ ...copiedFields(cardCase, begun, deps.seal) });
    return writeDraft(tx, deps, studentId, { ...fields, consent: accepted(given) });
  }, patience);
  return draftView(deps, studentId, draft);
}

/** One that was declined before does not stand in a form that she begins anew. */
function accepted(consent: StoredConsent | undefined): StoredConsent | undefined {
  return consent?.accepted ? consent : undefined;
}
