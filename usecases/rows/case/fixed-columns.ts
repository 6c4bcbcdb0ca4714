import type { FixField } from "#domain/case/return-items.ts";
import { type Category, categories } from "#domain/category.ts";
import { missingFields, normaliseFields, relevantFields } from "#domain/form/form.ts";
import { type DraftFields, type FieldPath, fieldAt, fieldPaths, rowOf } from "#domain/form/values.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import { columnsOf, type FormColumns } from "./case-columns.ts";

type Answers = Pick<DraftFields, Exclude<FixField, "photo" | "refund" | "category">>;

/** The answer of a student to a return; only what was asked for is there. */
export type CaseFix = { [Field in keyof Answers]?: Answers[Field] | undefined } & {
  photo?: { mode: "NEW" | "KEEP"; photoId?: string | null | undefined } | undefined;
  category?: Category | undefined;
  refund?: DraftFields["refund"] | undefined;
};

/** The steps of the form that depend on the category. */
const ofCategory = fieldPaths.filter((path) => ["card", "photo", "refund"].includes(rowOf(path).step));

/** The form as it is once the fix is made and the category is another; what that has no use for is gone. */
export function formWithCategory(
  fields: DraftFields,
  { category, photo, refund, ...fix }: CaseFix & { category: Category },
) {
  return relevantFields(
    normaliseFields({
      ...fields,
      ...definedOf(fix),
      category,
      cardState: categories[category].cardState,
      ...(photo && { photo: { mode: photo.mode, ...photoOf(photo) } }),
      ...(refund && { refund: { ...fields.refund, ...refund } }),
    }),
  );
}

/** The form with another way of refund; nothing of the old one is left to fill up the new one. */
export function formWithRefund(fields: DraftFields, refund: NonNullable<CaseFix["refund"]>): DraftFields {
  return relevantFields(normaliseFields({ ...fields, refund }));
}

/** What such a form still lacks. */
export function missingOfCategory(form: DraftFields): FieldPath[] {
  return missingFields(form).filter((path) => ofCategory.includes(path));
}

/** The columns of everything that depends on the category. */
export function categoryColumns(
  form: DraftFields,
  by: { seal: PersonalDataSeal; at: Date },
): Partial<FormColumns> {
  return columnsOf(
    ofCategory.filter((path) => rowOf(path).column),
    form,
    by,
  );
}

function definedOf(fix: Omit<CaseFix, "photo" | "category" | "refund">): DraftFields {
  return Object.fromEntries(Object.entries(fix).filter(([, value]) => value !== undefined));
}

/** The columns that a fix writes, personal numbers sealed; a new choice takes what belonged to the old one with it. */
export function fixedColumns(
  { photo, reissueReasonText, category: _, refund: __, ...given }: CaseFix,
  by: { seal: PersonalDataSeal; at: Date },
): Partial<FormColumns> {
  const fields: DraftFields = normaliseFields({
    ...given,
    ...(given.reissueReason === "OTHER" && reissueReasonText && { reissueReasonText }),
    ...(photo && { photo: { mode: photo.mode, ...(photo.mode === "NEW" && photoOf(photo)) } }),
  });
  const answered = fieldPaths.filter((path) => fieldAt(fields, path));
  const goneWith: FieldPath[] = [
    ...(given.reissueReason ? (["reissueReasonText"] as const) : []),
    ...(photo ? (["photo.photoId"] as const) : []),
  ];
  return columnsOf([...new Set([...answered, ...goneWith])], fields, by);
}

function photoOf({ photoId }: { photoId?: string | null | undefined }) {
  return photoId ? { photoId } : {};
}

/** The fields that an answer names. */
export function fieldsOf(fix: CaseFix): FixField[] {
  const present = Object.entries(fix).filter(([, value]) => value !== undefined);
  return present.map(([field]) => field as FixField);
}
