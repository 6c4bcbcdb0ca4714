import { type ReturnItem, returnItems } from "#domain/case/return-items.ts";
import { DomainError } from "#domain/errors.ts";
import { checkFields, type FieldPath, type FormMessageKey } from "#domain/form/form.ts";
import type { Tx } from "../ports/transaction.ts";
import { type CaseFix, fieldsOf } from "../rows/case/fixed-columns.ts";
import type { LockedCase } from "../rows/case/lock-case.ts";
import { studentPhoto } from "../rows/photo/student-photo.ts";

type Faults = Record<string, FormMessageKey>;

/**
 * Holds an answer against what the school asked for.
 * @throws DomainError validation_failed: field → key of `form/messages.ts`
 */
export async function checkFix(tx: Tx, cardCase: LockedCase, fix: CaseFix): Promise<void> {
  const asked = returnItems(cardCase.returnReasons, cardCase);
  const faults: Faults = {
    ...missing(asked, fix),
    ...checkFields({ ...withPhoto(fix), idType: fix.idType ?? cardCase.idType }),
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
  const needed = asked.flatMap((item) => item.needed).filter((field) => isBlank(fix[field]));
  const reasonText: FieldPath[] =
    fix.reissueReason === "OTHER" && isBlank(fix.reissueReasonText) ? ["reissueReasonText"] : [];
  return Object.fromEntries([...needed, ...reasonText].map((field) => [field, "required"]));
}

async function photoFault(tx: Tx, studentId: string, { photo }: CaseFix): Promise<Faults> {
  if (photo?.mode !== "NEW") return {};
  if (!photo.photoId) return { "photo.photoId": "required" };
  return (await studentPhoto(tx, studentId, photo.photoId)) ? {} : { "photo.photoId": "photoNotFound" };
}

function withPhoto({ photo: _, ...fields }: CaseFix) {
  return fields;
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && !value.trim());
}
