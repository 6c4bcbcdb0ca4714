import { z } from "zod";
import { kindOf } from "#domain/form/kinds.ts";
import {
  type FieldPath,
  fieldPaths,
  type Member,
  type PlainPath,
  rowOf,
  type Section,
  textKindOf,
  type ValueOf,
} from "#domain/form/values.ts";

/** What a request may bring for these fields, any of which may be absent. */
export function optionalFields<Path extends PlainPath>(...paths: Path[]) {
  return Object.fromEntries(paths.map((path) => [path, fieldSchema(path).optional()])) as {
    [Each in Path]: z.ZodOptional<z.ZodType<ValueOf<Each>>>;
  };
}

/** The same for all fields of a section. */
export function sectionSchema<Name extends Section>(name: Name) {
  const members = fieldPaths.filter((path) => path.startsWith(`${name}.`));
  const shape = members.map((path) => [path.slice(name.length + 1), looseSchema(path).optional()]);
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<SectionOf<Name>>;
}

type SectionOf<Name extends Section> = {
  [Part in Member<Name>]?: `${Name}.${Part}` extends FieldPath ? ValueOf<`${Name}.${Part}`> : never;
};

/** What a request may bring for a field; whether it will do is said by the rules of the form. */
function fieldSchema<Path extends FieldPath>(path: Path): z.ZodType<ValueOf<Path>> {
  return looseSchema(path) as unknown as z.ZodType<ValueOf<Path>>;
}

function looseSchema(path: FieldPath): z.ZodType {
  const row = rowOf(path);
  if (row.kind === "choice") return z.enum(row.options);
  if (row.kind === "flag") return z.boolean();
  const kind = textKindOf(path)!;
  return kind === "photoId" ? z.uuid() : z.string().max(kindOf(kind).longest);
}

/** Absent stays as it was, `null` clears. */
type Clearable<Schema extends z.ZodType> = z.ZodOptional<z.ZodNullable<Schema>>;

type PatchSection<Name extends Section> = z.ZodObject<
  {
    [Part in Member<Name>]: Clearable<
      z.ZodType<`${Name}.${Part}` extends FieldPath ? ValueOf<`${Name}.${Part}`> : never>
    >;
  },
  z.core.$strict
>;

/** A partial save of every field but the consent, which is given whole. */
export const patchShape = shapeOf(fieldPaths.filter((path) => !path.startsWith("consent."))) as unknown as {
  [Path in PlainPath]: Clearable<z.ZodType<ValueOf<Path>>>;
} & { [Name in Exclude<Section, "consent">]: Clearable<PatchSection<Name>> };

function shapeOf(paths: readonly FieldPath[]): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  const sections: Record<string, Record<string, z.ZodType>> = {};
  for (const path of paths) {
    const [section = path, part] = path.split(".");
    const schema = looseSchema(path).nullable().optional();
    if (part) sections[section] = { ...sections[section], [part]: schema };
    // Sections stand where their first field does.
    shape[section] = part ? z.strictObject(sections[section]!).nullable().optional() : schema;
  }
  return shape;
}
