import { categories } from "../category.ts";
import { type DraftFields, type FieldPath, fieldAt } from "./draft-fields.ts";

const always: FieldPath[] = [
  "consent.accepted",
  "cardState",
  "category",
  "schoolCode",
  "studentNo",
  "name",
  "mobile",
  "idType",
  "idNumber",
];
const guardianParts: FieldPath[] = [
  "guardian.name",
  "guardian.relation",
  "guardian.mobile",
  "guardian.consent",
];

/** What the draft still needs before it can be submitted, in the order of the form. */
export function missingFields(fields: DraftFields): FieldPath[] {
  const needed = [...always, ...byCategory(fields), ...ofGuardian(fields)];
  return needed.filter((path) => isAbsent(fieldAt(fields, path)));
}

function byCategory(fields: DraftFields): FieldPath[] {
  if (!fields.category) return [];
  const { makesCard, needsRefund } = categories[fields.category];
  return [
    ...(fields.category === "REISSUE" ? ofReissue(fields) : []),
    ...(makesCard ? ofPhoto(fields) : []),
    ...(needsRefund ? ofRefund(fields) : []),
  ];
}

function ofReissue({ reissueReason }: DraftFields): FieldPath[] {
  return reissueReason === "OTHER" ? ["reissueReason", "reissueReasonText"] : ["reissueReason"];
}

function ofPhoto({ photo }: DraftFields): FieldPath[] {
  return photo?.mode === "NEW" ? ["photo.mode", "photo.photoId"] : ["photo.mode"];
}

function ofRefund({ refund }: DraftFields): FieldPath[] {
  if (refund?.method === "CHEQUE") return ["refund.method", "refund.address"];
  if (refund?.method !== "TRANSFER") return ["refund.method"];
  return ["refund.method", "refund.bankCode", "refund.branchCode", "refund.accountNo"];
}

// The form asks for no birth date: a guardian there, however empty, says that the student is under 18.
function ofGuardian({ guardian }: DraftFields): FieldPath[] {
  return guardian ? guardianParts : [];
}

// A consent that was declined is as good as none.
function isAbsent(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || (typeof value === "string" && !value.trim())
  );
}
