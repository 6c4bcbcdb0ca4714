import { kindOf } from "./kinds.ts";
import { type DraftFields, mapFields, textKindOf } from "./values.ts";

/**
 * The draft with every value in the form that is kept: plain digits, capital letters, no stray spaces. A value that is refused
 * stays as typed, so that the student sees what to correct.
 */
export function normaliseFields<Fields extends DraftFields>(fields: Fields): Fields {
  return mapFields(fields, (path, value) => {
    const kind = textKindOf(path);
    if (!kind || typeof value !== "string") return value;
    const result = kindOf(kind).read(value, fields);
    return result.ok ? result.value : value;
  });
}
