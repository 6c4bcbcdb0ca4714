import { categories } from "#domain/category.ts";
import type { catalogue } from "#domain/form/catalogue.ts";
import {
  type DraftFields,
  type FieldPath,
  type FieldValue,
  fieldAt,
  fieldPaths,
  fieldsOf,
  rowOf,
} from "#domain/form/values.ts";
import type { CardCase, Prisma } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { StoredConsent, StoredFields } from "../draft/stored-fields.ts";
import { idNumberHash } from "./id-number-hash.ts";

type Needed = "category" | "schoolCode" | "studentNo" | "name" | "idType" | "idNumber";

/** A form of which `missingFields` says that nothing is missing. */
export type CompleteForm = StoredFields & Required<Pick<StoredFields, Needed>> & { consent: StoredConsent };

/** The columns that the catalogue names; one that the table lacks does not compile. */
type Column = Extract<(typeof catalogue)[FieldPath], { column: string }>["column"];
export type FormColumns = Pick<Prisma.CardCaseUncheckedCreateInput, Column | "idNumberHash">;

const columnOf = (path: FieldPath) => rowOf(path).column as Column | undefined;
const kept = fieldPaths.filter(columnOf);

/** The columns of a case that come from the form, personal numbers sealed one by one. */
export function caseColumns(form: CompleteForm, by: { seal: PersonalDataSeal; at: Date }): FormColumns {
  const { consent: _, ...fields } = form;
  return columnsOf(kept, fields, by) as FormColumns;
}

/** The columns of chosen fields; one that the form does not have is null. */
export function columnsOf(
  paths: readonly FieldPath[],
  fields: DraftFields,
  { seal, at }: { seal: PersonalDataSeal; at: Date },
): Partial<FormColumns> {
  const columns = paths.map((path) => {
    const value = fieldAt(fields, path) || null;
    if (typeof value !== "string") return [columnOf(path), value && at];
    return [columnOf(path), rowOf(path).sealed ? seal.seal(value) : value];
  });
  const hash = paths.includes("idNumber") && { idNumberHash: idNumberHash(seal, fields.idNumber ?? "") };
  return { ...Object.fromEntries(columns), ...hash };
}

/** What a case holds of its form, opened; what was never given or is erased is left out. */
export function fieldsOfCase(row: CardCase, seal: Pick<PersonalDataSeal, "open">): DraftFields {
  const values = kept.flatMap((path): [FieldPath, FieldValue][] => {
    const stored = row[columnOf(path)!];
    if (stored === null) return [];
    if (stored instanceof Date) return [[path, true]];
    const value = rowOf(path).sealed ? seal.open(stored) : stored;
    return value === "" ? [] : [[path, value]];
  });
  const { cardState } = categories[row.category];
  const minor = row.guardianName !== null || (row.saidAdult ? false : undefined);
  return { ...fieldsOf(values), cardState, ...(minor !== undefined && { minor }) };
}

/** What is left of these columns when their period is over. Who it was is never null, so it becomes empty. */
export function erasedColumns(
  period: "contact" | "identity",
  seal: Pick<PersonalDataSeal, "seal">,
): Partial<FormColumns> {
  const erased = (path: FieldPath) => (rowOf(path).sealed ? seal.seal("") : "");
  const columns = kept
    .filter((path) => rowOf(path).kept === period)
    .map((path) => [columnOf(path), period === "identity" ? erased(path) : null]);
  return { ...Object.fromEntries(columns), ...(period === "identity" && { idNumberHash: "" }) };
}
