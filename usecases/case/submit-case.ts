import { missingFields } from "#domain/case/form.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import type { CompleteForm } from "../rows/case/case-columns.ts";
import { refuseSecondCase } from "../rows/case/refuse-second-case.ts";
import { readDraft } from "../rows/draft/draft-row.ts";
import { lockStudent } from "../rows/student/lock-student.ts";
import { patience } from "../rows/student/patience.ts";
import { createCase } from "./create-case.ts";
import { refuseReusedKey } from "./refuse-reused-key.ts";
import { requireLossReport } from "./require-loss-report.ts";
import { requirePhoto } from "./require-photo.ts";

type SubmitDeps = Pick<Deps, "db" | "now" | "seal" | "settings">;

/**
 * Makes a case of the student's draft: tariff frozen, bill issued, notice queued, draft gone, all or nothing.
 * The same key gives the same case again, from however many devices it is sent at once; it is no key to another form.
 * @param idempotencyKey chosen by the sender, up to 100 characters
 * @returns the serial
 * @throws DomainError validation_failed with the missing `fields`, case_already_open, loss_report_missing,
 *   idempotency_key_reused when the key made a case and another complete form waits to be sent
 */
export async function submitCase(
  deps: SubmitDeps,
  studentId: string,
  idempotencyKey: string,
): Promise<string> {
  return deps.db.$transaction(async (tx) => {
    const student = await lockStudent(tx, studentId);
    const earlier = await tx.cardCase.findUnique({
      where: { studentId_idempotencyKey: { studentId, idempotencyKey } },
    });
    if (earlier) {
      await refuseReusedKey(tx, deps.seal, studentId, earlier);
      return earlier.serial;
    }
    const form = await completeForm(tx, deps, studentId);
    await refuseSecondCase(tx, studentId, form);
    await requirePhoto(tx, studentId, form);
    await requireLossReport(tx, deps.seal, studentId, form);
    const cardCase = await createCase(tx, deps, { student, form, idempotencyKey });
    await tx.draft.delete({ where: { studentId } });
    return cardCase.serial;
  }, patience);
}

async function completeForm(tx: Tx, { seal }: SubmitDeps, studentId: string): Promise<CompleteForm> {
  const draft = await readDraft(tx, seal, studentId);
  // Without a draft the form was most likely sent a moment ago from another device.
  if (!draft) await refuseSecondCase(tx, studentId);
  const fields = draft?.fields ?? {};
  const missing = missingFields(fields);
  if (missing.length === 0) return fields as CompleteForm;
  throw new DomainError("validation_failed", {
    fields: Object.fromEntries(missing.map((path) => [path, "required"])),
  });
}
