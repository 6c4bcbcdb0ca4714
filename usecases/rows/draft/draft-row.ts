import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { Tx } from "../../ports/transaction.ts";
import { openNumbers, sealNumbers } from "./personal-numbers.ts";
import { StoredFields } from "./stored-fields.ts";

/** A draft in memory: its personal numbers are open. */
export interface OpenDraft {
  fields: StoredFields;
  version: number;
  updatedAt: Date;
}

/** @returns undefined when the student has none */
export async function readDraft(
  tx: Tx,
  seal: PersonalDataSeal,
  studentId: string,
): Promise<OpenDraft | undefined> {
  const row = await tx.draft.findUnique({ where: { studentId } });
  if (!row) return undefined;
  const fields = openNumbers(StoredFields.parse(row.fields), seal);
  return { fields, version: row.version, updatedAt: row.updatedAt };
}

/** Writes the whole draft; callers hold the student's lock. */
export async function writeDraft(
  tx: Tx,
  { seal, now }: Pick<Deps, "seal" | "now">,
  studentId: string,
  fields: StoredFields,
): Promise<OpenDraft> {
  const updatedAt = now();
  const sealed = sealNumbers(fields, seal) as Prisma.InputJsonObject;
  const row = await tx.draft.upsert({
    where: { studentId },
    create: { studentId, fields: sealed, updatedAt },
    update: { fields: sealed, updatedAt, version: { increment: 1 } },
  });
  return { fields, version: row.version, updatedAt };
}
