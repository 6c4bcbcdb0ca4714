import { categories } from "#domain/category.ts";
import type { DraftFields } from "#domain/form/form.ts";
import { settleMinor } from "#domain/form/minor.ts";
import type { Section } from "#domain/form/values.ts";
import { maskNumbers, type StoredFields } from "./stored-fields.ts";

type Nullable<T> = { [Key in keyof T]?: T[Key] | null };

/** A partial save: what is absent stays, `null` or an empty text clears. */
export type DraftPatch = Nullable<Omit<DraftFields, Section>> & {
  [Key in Exclude<Section, "consent">]?: Nullable<NonNullable<DraftFields[Key]>> | null;
} & { consent?: { noticeVersion: string; accepted: boolean } };

type Values = Record<string, unknown>;

/** The draft with a partial save laid over it, and without what depended on an answer that changed. */
export function mergePatch(stored: StoredFields, { consent: _, ...patch }: DraftPatch): StoredFields {
  const merged = overlay(stored, withoutEchoes(patch, maskNumbers(stored))) as StoredFields;
  return dropDependents(stored, settleMinor(merged, patch), patch);
}

/** A page that sends back a masked number as it was shown changes nothing. */
function withoutEchoes(patch: Values, shown: Values): Values {
  const entries = Object.entries(patch).flatMap(([key, value]): [string, unknown][] => {
    if (isSection(value) && isSection(shown[key])) return [[key, withoutEchoes(value, shown[key])]];
    return typeof value === "string" && value.includes("*") && value === shown[key] ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

function overlay(stored: Values, patch: Values): Values {
  const result = { ...stored };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const merged = isSection(value) ? overlay((result[key] ?? {}) as Values, value) : value;
    if (isBlank(merged)) delete result[key];
    else result[key] = merged;
  }
  return result;
}

/** A number belongs to its school, an id number to its kind of document, a category to the state of the card. */
function dropDependents(stored: StoredFields, merged: StoredFields, patch: DraftPatch): StoredFields {
  const { studentNo, idNumber, ...rest } = merged;
  const otherSchool = stored.schoolCode !== undefined && stored.schoolCode !== merged.schoolCode;
  const otherDocument = stored.idType !== undefined && stored.idType !== merged.idType;
  return {
    ...withFittingCategory(rest, patch),
    ...(studentNo && !(otherSchool && !patch.studentNo) && { studentNo }),
    ...(idNumber && !(otherDocument && !patch.idNumber) && { idNumber }),
  };
}

/** The newer of the two answers holds; both in one save are checked against each other as they are. */
function withFittingCategory(fields: StoredFields, patch: DraftPatch): StoredFields {
  if (patch.category && !patch.cardState) {
    return { ...fields, cardState: categories[patch.category].cardState };
  }
  if (!patch.cardState || patch.category) return fields;
  const { category, ...rest } = fields;
  if (patch.cardState === "PRESENT") return { ...rest, category: "REISSUE" };
  return category && categories[category].cardState === patch.cardState ? fields : rest;
}

function isBlank(value: unknown): boolean {
  if (isSection(value)) return Object.keys(value).length === 0;
  return value === null || (typeof value === "string" && value.trim() === "");
}

function isSection(value: unknown): value is Values {
  return typeof value === "object" && value !== null;
}
