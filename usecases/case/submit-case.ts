import { DomainError } from "#domain/errors.ts";
import { missingFields } from "#domain/form/form.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import { idNumberHash } from "../rows/case/id-number-hash.ts";
import { readDraft } from "../rows/draft/draft-row.ts";
import { lockStudent, patience } from "../rows/student/lock-student.ts";
import { createCase } from "./create-case.ts";
import { submittableForm } from "./submittable-form.ts";

type SubmitDeps = Pick<Deps, "db" | "now" | "seal" | "settings">;

/**
 * Makes a case of the student's draft: tariff frozen, bill issued, notice queued, draft gone, all or nothing.
 * The same key gives the same case again, from however many devices it is sent at once; it is no key to another form.
 * @param idempotencyKey chosen by the sender, up to 100 characters
 * @returns the serial
 * @throws DomainError validation_failed with the missing `fields`, case_already_open,
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
    const submittable = await submittableForm(tx, deps.seal, studentId);
    const cardCase = await createCase(tx, deps, { student, idempotencyKey, ...submittable });
    await tx.draft.delete({ where: { studentId } });
    return cardCase.serial;
  }, patience);
}

type Submitted = Pick<CardCase, "category" | "schoolCode" | "studentNo" | "idNumberHash">;

/**
 * A key that made a case is no key to another form: where one waits that is complete and for another card, person or wish,
 * its sender must not be told that it was submitted.
 * @throws DomainError idempotency_key_reused
 */
async function refuseReusedKey(
  tx: Tx,
  seal: PersonalDataSeal,
  studentId: string,
  earlier: Submitted,
): Promise<void> {
  const form = (await readDraft(tx, seal, studentId))?.fields;
  if (!form || missingFields(form).length > 0) return;
  const same =
    form.category === earlier.category &&
    form.schoolCode === earlier.schoolCode &&
    form.studentNo === earlier.studentNo &&
    idNumberHash(seal, form.idNumber ?? "") === earlier.idNumberHash;
  if (!same) throw new DomainError("idempotency_key_reused");
}
