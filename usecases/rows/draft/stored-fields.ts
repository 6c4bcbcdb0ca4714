import { z } from "zod";
import type { DraftFields } from "#domain/form/form.ts";
import { kindOf } from "#domain/form/kinds.ts";
import { type FieldPath, fieldPaths, mapFields, rowOf, textKindOf } from "#domain/form/values.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";

const Consent = z.object({
  noticeVersion: z.string(),
  accepted: z.boolean(),
  /** Of the text that was shown, with the language it was shown in. */
  textHash: z.string(),
  language: z.string(),
  /** ISO 8601, when the answer was given. */
  at: z.string(),
  /** It was given in the chat, and its receipt stands there already. */
  receiptInChat: z.literal(true).optional(),
});

export type StoredConsent = z.infer<typeof Consent>;
export type StoredFields = Omit<DraftFields, "consent"> & { consent?: StoredConsent | undefined };

/** The column `Draft.fields`. In the row the personal numbers are sealed, in memory they are open. */
export const StoredFields = z.object({
  ...shapeOf(fieldPaths),
  consent: Consent.optional(),
}) as unknown as z.ZodType<StoredFields>;

function shapeOf(paths: readonly FieldPath[]): Record<string, z.ZodType> {
  const shape: Record<string, Record<string, z.ZodType>> = {};
  const plain: Record<string, z.ZodType> = {};
  for (const path of paths) {
    const [section = path, part] = path.split(".");
    if (part) shape[section] = { ...shape[section], [part]: valueSchema(path).optional() };
    else plain[path] = valueSchema(path).optional();
  }
  const sections = Object.entries(shape).map(([name, parts]) => [name, z.object(parts).optional()]);
  return { ...plain, ...Object.fromEntries(sections) };
}

function valueSchema(path: FieldPath): z.ZodType {
  const row = rowOf(path);
  if (row.kind === "choice") return z.enum(row.options);
  return row.kind === "flag" ? z.boolean() : z.string();
}

export function sealNumbers(fields: StoredFields, seal: PersonalDataSeal): StoredFields {
  return changeNumbers(fields, (value) => seal.seal(value));
}

export function openNumbers(fields: StoredFields, seal: PersonalDataSeal): StoredFields {
  return changeNumbers(fields, (value) => seal.open(value));
}

/** The form as its owner gets to see it again. */
export function maskNumbers(fields: StoredFields): StoredFields {
  return changeNumbers(fields, (value, path) => {
    const kind = textKindOf(path);
    return kind ? (kindOf(kind).mask?.(value) ?? value) : value;
  });
}

/** Applies one change to each personal number that is there. */
function changeNumbers(
  fields: StoredFields,
  change: (value: string, path: FieldPath) => string,
): StoredFields {
  return mapFields(fields, (path, value) =>
    rowOf(path).sealed && typeof value === "string" ? change(value, path) : value,
  );
}
