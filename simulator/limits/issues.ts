/** One fault of a message object, as in the `details` of LINE's 400. */
export type Issue = { message: string; property: string };

export type Obj = { readonly [field: string]: unknown };

export const isObject = (value: unknown): value is Obj =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

const graphemeCount = (text: string) => [...graphemes.segment(text)].length;

type TextRule = { max: number; min?: number; optional?: boolean; unit?: "utf16" | "grapheme" };

/** Checks a text's presence and length; UTF-16 code units unless told graphemes. */
export function checkText(value: unknown, property: string, rule: TextRule): Issue[] {
  const { max, min = 1, optional = false, unit = "utf16" } = rule;
  if (value === undefined) return optional ? [] : [{ message: "May not be empty", property }];
  if (typeof value !== "string") return [{ message: "invalid property", property }];
  const length = unit === "utf16" ? value.length : graphemeCount(value);
  if (length >= min && length <= max) return [];
  if (length === 0) return [{ message: "May not be empty", property }];
  return [{ message: `Length must be between 0 and ${max}`, property }];
}

/** Checks that a value, when given, is one of a few words. */
export function checkWord(
  value: unknown,
  property: string,
  words: readonly string[],
  optional = true,
): Issue[] {
  if (value === undefined && optional) return [];
  return typeof value === "string" && words.includes(value)
    ? []
    : [{ message: "invalid property", property }];
}

/** Checks that an object has no fields beyond those LINE knows. */
export function checkFields(value: Obj, path: (field: string) => string, known: readonly string[]): Issue[] {
  return Object.keys(value)
    .filter((field) => !known.includes(field))
    .map((field) => ({ message: "unknown field", property: path(field) }));
}
