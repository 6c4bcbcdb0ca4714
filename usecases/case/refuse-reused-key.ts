import { missingFields } from "#domain/case/form.ts";
import { DomainError } from "#domain/errors.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import { idNumberHash } from "../rows/case/id-number-hash.ts";
import { readDraft } from "../rows/draft/draft-row.ts";

type Submitted = Pick<CardCase, "category" | "schoolCode" | "studentNo" | "idNumberHash">;

/**
 * A key that made a case is no key to another form: where one waits that is complete and for another card, person or wish,
 * its sender must not be told that it was submitted.
 * @throws DomainError idempotency_key_reused
 */
export async function refuseReusedKey(
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
