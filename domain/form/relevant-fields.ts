import { type DraftFields, mapFields, rowOf } from "./values.ts";

/** The draft without what it has no use for, so that no refund account is kept for a new card. */
export function relevantFields<Fields extends DraftFields>(fields: Fields): Fields {
  return mapFields(fields, (path, value) => ((rowOf(path).used?.(fields) ?? true) ? value : undefined));
}
