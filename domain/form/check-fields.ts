import { categories } from "../category.ts";
import { kindOf } from "./kinds.ts";
import type { FormMessageKey } from "./messages.ts";
import { type DraftFields, type FieldPath, fieldAt, fieldPaths, textKindOf } from "./values.ts";

/**
 * What is wrong with the values that are there; what is left blank is told by `missingFields`.
 * @returns dotted field name → message key; empty when all is well
 */
export function checkFields(fields: DraftFields): Partial<Record<FieldPath, FormMessageKey>> {
  const faults: Partial<Record<FieldPath, FormMessageKey>> = {};
  for (const path of fieldPaths) {
    const fault = faultAt(fields, path);
    if (fault) faults[path] = fault;
  }
  if (categoryMisfits(fields)) faults.category = "categoryDoesNotFit";
  return faults;
}

function faultAt(fields: DraftFields, path: FieldPath): FormMessageKey | undefined {
  const value = fieldAt(fields, path);
  const kind = textKindOf(path);
  if (!kind || typeof value !== "string" || !value.trim()) return undefined;
  const result = kindOf(kind).read(value, fields);
  return result.ok ? undefined : result.reason;
}

function categoryMisfits({ category, cardState }: DraftFields): boolean {
  return Boolean(category && cardState && categories[category].cardState !== cardState);
}
