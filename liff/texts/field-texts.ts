import { type FieldPath, fieldPaths, rowOf } from "../../api/contracts/form-fields.ts";

type TextLanguage = "zh" | "en";

/** What the fields are called. */
export function labelsIn(language: TextLanguage): Record<FieldPath, string> {
  const labels = fieldPaths.map((path) => [path, rowOf(path).label[language]]);
  return Object.fromEntries(labels) as Record<FieldPath, string>;
}

/** What is said under the controls of those that need it. */
export function helpsIn(language: TextLanguage): Partial<Record<FieldPath, string>> {
  const helps = fieldPaths.map((path) => [path, rowOf(path).help?.[language]]);
  return Object.fromEntries(helps.filter(([, help]) => help));
}
