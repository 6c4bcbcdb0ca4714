import type { FieldName } from "./field-names.ts";

/**
 * Which of the sent answers the service refused. A reason given for a whole group refuses all its members.
 * @param fields reasons by dotted name, as in an error answer
 */
export function refusedNames(sent: readonly FieldName[], fields: Record<string, string>): FieldName[] {
  return sent.filter((name) => name in fields || (name.split(".")[0] ?? name) in fields);
}
