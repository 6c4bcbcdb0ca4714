import type { FixField } from "#domain/case/return-items.ts";
import { normaliseFields } from "#domain/form/form.ts";
import { type DraftFields, type FieldPath, fieldAt, fieldPaths } from "#domain/form/values.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import { columnsOf, type FormColumns } from "./case-columns.ts";

type Answers = Pick<DraftFields, Exclude<FixField, "photo">>;

/** The answer of a student to a return; only what was asked for is there. */
export type CaseFix = { [Field in keyof Answers]?: Answers[Field] | undefined } & {
  photo?: { mode: "NEW" | "KEEP"; photoId?: string | null | undefined } | undefined;
};

/** The columns that a fix writes, personal numbers sealed; a new choice takes what belonged to the old one with it. */
export function fixedColumns(
  { photo, reissueReasonText, ...given }: CaseFix,
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
