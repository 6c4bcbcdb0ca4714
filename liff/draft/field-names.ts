import { type FieldPath, fieldPaths, rowOf } from "../../api/contracts/form-fields.ts";

/** The form's fields by their dotted names, as the service names them, in the order that she meets them. */
export const fieldNames = fieldPaths;

export type FieldName = FieldPath;

const groupFirst: Record<string, FieldName> = {
  consent: "consent.accepted",
  photo: "photo.mode",
  refund: "refund.method",
  guardian: "guardian.name",
};

/**
 * The field that a name from the service means: a whole group stands for its first question.
 * @returns undefined for a name that the form does not have
 */
export function fieldNamed(name: string): FieldName | undefined {
  return groupFirst[name] ?? fieldNames.find((known) => known === name);
}

/** Whether she answers by choosing and not by typing. */
export const isChoice = (name: FieldName): boolean =>
  name === "minor" || ["choice", "photoId"].includes(rowOf(name).kind);

/** Whether she types it. */
export const isTyped = (name: FieldName): boolean => !isChoice(name) && rowOf(name).kind !== "flag";

/** The id of the element that gets the focus for a field. */
export const elementId = (name: FieldName): string => `field-${name.replace(".", "-")}`;
