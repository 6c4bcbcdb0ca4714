import type { Photo, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { Tx } from "../../ports/transaction.ts";
import { openNumbers, StoredFields, sealNumbers } from "./stored-fields.ts";

/** A draft in memory: its personal numbers are open. */
export interface OpenDraft {
  fields: StoredFields;
  version: number;
  updatedAt: Date;
  /** Hash of the card's facts that others' cases were last asked about. */
  askedCard: string | null;
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
  return { fields, version: row.version, updatedAt: row.updatedAt, askedCard: row.askedCard };
}

/** The fields as they lie in the row, their personal numbers sealed: for whoever needs none of these. */
export async function sealedDraft(tx: Tx, studentId: string): Promise<StoredFields | undefined> {
  const row = await tx.draft.findUnique({ where: { studentId } });
  return row ? StoredFields.parse(row.fields) : undefined;
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
  return { fields, version: row.version, updatedAt, askedCard: row.askedCard };
}

/** Takes a photo out of the draft that names it; callers hold the student's lock. */
export async function dropDraftPhoto(
  tx: Tx,
  { id, studentId }: Pick<Photo, "id" | "studentId">,
  updatedAt: Date,
): Promise<void> {
  const { photo, ...fields } = (await sealedDraft(tx, studentId)) ?? {};
  if (photo?.photoId !== id) return;
  await tx.draft.update({
    where: { studentId },
    data: { fields: fields as Prisma.InputJsonObject, updatedAt, version: { increment: 1 } },
  });
}
