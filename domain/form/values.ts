import type { Localized } from "../language.ts";
import { catalogue } from "./catalogue.ts";
import type { FieldRow } from "./field-row.ts";
import type { TextKind } from "./kinds.ts";

type Catalogue = typeof catalogue;

/** A field by its dotted name. */
export type FieldPath = keyof Catalogue;
/** The names before the dot. */
export type Section = FieldPath extends infer Path
  ? Path extends `${infer Name}.${string}`
    ? Name
    : never
  : never;
/** Fields that belong to no section. */
export type PlainPath = Exclude<FieldPath, `${string}.${string}`>;
/** The fields of a section, without its name. */
export type Member<Name extends Section> = FieldPath extends infer Path
  ? Path extends `${Name}.${infer Part}`
    ? Part
    : never
  : never;

/** What a field holds: one of its options, yes or no, a text. */
export type ValueOf<Path extends FieldPath> = Catalogue[Path] extends { options: readonly (infer Option)[] }
  ? Option
  : Catalogue[Path] extends { kind: "flag" }
    ? boolean
    : string;

type SectionValues<Name extends Section> = {
  [Part in Member<Name>]?: `${Name}.${Part}` extends FieldPath ? ValueOf<`${Name}.${Part}`> : never;
};

/** An unsubmitted form; any part may still be absent. Names are those of the HTTP contract. */
export type DraftFields = { [Path in PlainPath]?: ValueOf<Path> } & {
  [Name in Section]?: SectionValues<Name>;
};

export type FieldValue = string | boolean;

/** All fields in the order of the form. */
export const fieldPaths = Object.keys(catalogue) as FieldPath[];

/** A field's row with all its parts, whether it has them or not. */
export function rowOf(path: FieldPath): FieldRow {
  return catalogue[path];
}

/** Under which name a field stands among what is missing; several may share one. */
export function summaryOf(path: FieldPath): Localized {
  const { summary, label } = rowOf(path);
  return summary ?? label;
}

/** The kind of text a field takes; undefined for a choice and a flag. */
export function textKindOf(path: FieldPath): TextKind | undefined {
  const { kind } = rowOf(path);
  return kind === "choice" || kind === "flag" ? undefined : kind;
}

/** The value under a dotted name; undefined where the draft has none. */
export function fieldAt(fields: DraftFields, path: FieldPath): FieldValue | null | undefined {
  const [section, part] = partsOf(path);
  const values = part ? (fields as Nested)[section] : fields;
  return (values as Record<string, FieldValue | null> | null | undefined)?.[part ?? section];
}

/**
 * The same form with each value that is there changed; undefined drops it, and with its last field a section. What is no
 * field of the catalogue stays.
 */
export function mapFields<Fields extends DraftFields>(
  fields: Fields,
  change: (path: FieldPath, value: FieldValue) => FieldValue | undefined,
): Fields {
  const result: Nested = { ...fields };
  for (const path of fieldPaths) {
    const value = fieldAt(fields, path);
    if (value === undefined || value === null) continue;
    put(result, path, change(path, value));
  }
  return result as Fields;
}

/** A form of single values. */
export function fieldsOf(values: Iterable<readonly [FieldPath, FieldValue]>): DraftFields {
  const result: Nested = {};
  for (const [path, value] of values) put(result, path, value);
  return result as DraftFields;
}

type Nested = Record<string, unknown>;

function put(fields: Nested, path: FieldPath, value: FieldValue | undefined): void {
  const [section, part] = partsOf(path);
  const values = part ? { ...(fields[section] as Nested | undefined) } : fields;
  const name = part ?? section;
  if (value === undefined) delete values[name];
  else values[name] = value;
  if (!part) return;
  if (Object.keys(values).length > 0) fields[section] = values;
  else delete fields[section];
}

function partsOf(path: FieldPath): [string, string | undefined] {
  const [section = path, part] = path.split(".");
  return [section, part];
}
