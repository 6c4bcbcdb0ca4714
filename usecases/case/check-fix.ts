import type { FixField, ReturnItem } from "#domain/case/return-items.ts";
import { categories } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import { checkFields, type DraftFields, type FieldPath, type FormMessageKey } from "#domain/form/form.ts";
import type { Tx } from "../ports/transaction.ts";
import { type CaseFix, fieldsOf, missingOfCategory } from "../rows/case/fixed-columns.ts";
import type { LockedCase } from "../rows/case/lock-case.ts";
import { studentPhoto } from "../rows/photo/student-photo.ts";

type Faults = Record<string, FormMessageKey>;

export interface Fixing {
  cardCase: LockedCase;
  /** What is to be mended. */
  asked: ReturnItem[];
  fix: CaseFix;
  /** The whole form as it will be, where category or refund change. */
  form: DraftFields | undefined;
}

/**
 * Holds an answer against what the school asked for.
 * @throws DomainError validation_failed: field → key of `form/messages.ts`
 */
export async function checkFix(tx: Tx, { cardCase, asked, fix, form }: Fixing): Promise<void> {
  const faults: Faults = {
    ...missing(asked, fix),
    ...Object.fromEntries((form ? missingOfCategory(form) : []).map((path) => [path, "required"])),
    ...checkFields({ ...(form ?? withPhoto(fix)), idType: fix.idType ?? cardCase.idType }),
    ...(await photoFault(tx, cardCase.studentId, fix)),
    ...notAsked(asked, fix),
  };
  if (Object.keys(faults).length > 0) throw new DomainError("validation_failed", { fields: faults });
}

function notAsked(asked: ReturnItem[], fix: CaseFix): Faults {
  const allowed = new Set(asked.flatMap(({ fields }) => fields));
  const others = fieldsOf(fix).filter((field) => !allowed.has(field));
  return Object.fromEntries(others.map((field) => [field, "notAsked"]));
}

function missing(asked: ReturnItem[], fix: CaseFix): Faults {
  const useless = (field: FixField) =>
    field === "photo" && fix.category !== undefined && !categories[fix.category].makesCard;
  const needed = asked
    .flatMap((item) => item.needed)
    .filter((field) => isBlank(fix[field]) && !useless(field));
  const reasonText: FieldPath[] =
    fix.reissueReason === "OTHER" && isBlank(fix.reissueReasonText) ? ["reissueReasonText"] : [];
  return Object.fromEntries([...needed, ...reasonText].map((field) => [field, "required"]));
}

async function photoFault(tx: Tx, studentId: string, { photo }: CaseFix): Promise<Faults> {
  if (photo?.mode !== "NEW") return {};
  if (!photo.photoId) return { "photo.photoId": "required" };
  return (await studentPhoto(tx, studentId, photo.photoId)) ? {} : { "photo.photoId": "photoNotFound" };
}

function withPhoto({ photo: _, category: __, ...fields }: CaseFix) {
  return fields;
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && !value.trim());
}
