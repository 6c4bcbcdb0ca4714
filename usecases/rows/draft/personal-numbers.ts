import { kindOf } from "#domain/form/kinds.ts";
import { type FieldPath, mapFields, rowOf, textKindOf } from "#domain/form/values.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { StoredFields } from "./stored-fields.ts";

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
