import { kindOf } from "../form/kinds.ts";
import { type DraftFields, type FieldPath, fieldAt, fieldPaths, rowOf, textKindOf } from "../form/values.ts";

/** What a student gave about herself, in the order of the form; only what there is. */
export type PersonalValues = Partial<Record<FieldPath, string>>;

/** The values of a form that are erased when their period is over. */
export function personalValues(fields: DraftFields): PersonalValues {
  const entries = fieldPaths
    .filter((path) => rowOf(path).kept)
    .map((path) => [path, fieldAt(fields, path)])
    .filter(([, value]) => value);
  return Object.fromEntries(entries);
}

/** The same values as a screen may show them. */
export function maskValues(values: PersonalValues): PersonalValues {
  const entries = Object.entries(values) as [FieldPath, string][];
  return Object.fromEntries(
    entries.map(([path, value]) => {
      const kind = textKindOf(path);
      return [path, kind ? (kindOf(kind).mask?.(value) ?? value) : value];
    }),
  );
}
