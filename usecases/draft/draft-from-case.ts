import { isOpen } from "#domain/case/open-case.ts";
import { DomainError } from "#domain/errors.ts";
import { relevantFields } from "#domain/form/form.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { ownedCaseId } from "../rows/case/case-access.ts";
import { lockCase } from "../rows/case/lock-case.ts";
import { holdingCase } from "../rows/case/refuse-second-case.ts";
import { readDraft, writeDraft } from "../rows/draft/draft-row.ts";
import type { DraftPatch } from "../rows/draft/merge-patch.ts";
import { consentOfCase, recordConsent } from "../rows/draft/record-consent.ts";
import type { StoredConsent, StoredFields } from "../rows/draft/stored-fields.ts";
import { type LockedStudent, lockStudent, patience } from "../rows/student/lock-student.ts";
import { withdraw } from "../rows/withdrawal/withdraw.ts";
import { copiedFields, type SourceCase, sourceParts } from "./copied-fields.ts";
import { type DraftView, draftView } from "./draft-view.ts";

type FromCaseDeps = Pick<Deps, "db" | "now" | "seal">;
type Given = DraftPatch["consent"] | undefined;

export interface FromCase {
  serial: string;
  consent?: Given;
  /** Takes the case back first, to send it otherwise: all that it holds comes into the form, with the consent to notices still in force. */
  withdraw?: boolean | undefined;
}

/**
 * Begins a form with what an earlier case of hers holds; numbers never leave the service on the way. What she has
 * answered already in a form under way about card and category stays. The earlier consent does not count, unless that very
 * application is changed: the notices are accepted here or before the next save.
 * @throws DomainError not_found, linked_case, case_already_open while that case or another of the card is under way,
 *   consent_required when she declines; with `withdraw` also what `withdraw` throws
 */
export async function draftFromCase(
  deps: FromCaseDeps,
  studentId: string,
  { serial, consent, withdraw: instead = false }: FromCase,
): Promise<DraftView> {
  const draft = await deps.db.$transaction(async (tx) => {
    const student = await lockStudent(tx, studentId);
    const id = await ownedCaseId(tx, studentId, serial);
    if (instead) await withdraw(tx, await lockCase(tx, id), deps.now());
    const cardCase = await tx.cardCase.findUniqueOrThrow({ where: { id }, include: sourceParts });
    if (isOpen(cardCase)) throw new DomainError("case_already_open", { serial });
    // One that another account sent is told of in the form, with the way to bind it.
    const holding = await holdingCase(tx, cardCase);
    if (holding?.visible) throw new DomainError("case_already_open", { serial: holding.serial });
    const stored = (await readDraft(tx, deps.seal, studentId))?.fields ?? {};
    const fields = await (instead ? changed : begun)(tx, deps, { student, cardCase, stored, consent });
    return writeDraft(tx, deps, studentId, fields);
  }, patience);
  return draftView(deps, studentId, draft);
}

interface Source {
  student: LockedStudent;
  cardCase: SourceCase;
  /** The form under way. */
  stored: StoredFields;
  consent: Given;
}

async function begun(
  tx: Tx,
  { now, seal }: FromCaseDeps,
  { student, cardCase, stored, consent }: Source,
): Promise<StoredFields> {
  const { consent: before, ...known } = stored;
  const given = consent ? await recordConsent(tx, student, consent, { before, at: now() }) : before;
  if (given && !given.accepted && consent) throw new DomainError("consent_required");
  return { ...relevantFields(copiedFields(cardCase, known, seal)), consent: accepted(given) };
}

/** The application itself goes on in another form. */
async function changed(
  tx: Tx,
  { now, seal }: FromCaseDeps,
  { student, cardCase }: Source,
): Promise<StoredFields> {
  const consent = await consentOfCase(tx, student, cardCase, now());
  return { ...relevantFields(copiedFields(cardCase, {}, seal)), consent };
}

/** One that was declined before does not stand in a form that she begins anew. */
function accepted(consent: StoredConsent | undefined): StoredConsent | undefined {
  return consent?.accepted ? consent : undefined;
}
