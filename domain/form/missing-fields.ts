import { type DraftFields, type FieldPath, fieldAt, fieldPaths, rowOf } from "./values.ts";

/** What the draft still needs before it can be submitted, in the order of the form. */
export function missingFields(fields: DraftFields): FieldPath[] {
  return fieldPaths.filter((path) => isNeeded(path, fields) && isAbsent(fieldAt(fields, path)));
}

function isNeeded(path: FieldPath, fields: DraftFields): boolean {
  const { used, needed = false } = rowOf(path);
  if (used && !used(fields)) return false;
  return needed === true || (needed !== false && needed(fields));
}

// A consent that was declined is as good as none.
function isAbsent(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || (typeof value === "string" && !value.trim())
  );
}
