import { checkAccountNo, checkBankCode, checkBranchCode } from "../bank-account.ts";
import type { Checked } from "../checked.ts";
import { normaliseIdNumber } from "../identity.ts";
import { checkName } from "../person-name.ts";
import { checkLandline, checkMobile } from "../phone.ts";
import { checkStudentNo } from "../student-no.ts";
import type { DraftFields } from "./draft-fields.ts";

type Section = Record<string, unknown>;
type Normalise = (value: string) => string;

const plain: Record<string, Normalise> = {
  studentNo: kept(checkStudentNo),
  name: kept(checkName),
  mobile: kept(checkMobile),
  landline: kept(checkLandline),
  idNumber: normaliseIdNumber,
  reissueReasonText: trimmed,
  remark: trimmed,
};
const ofRefund: Record<string, Normalise> = {
  address: trimmed,
  bankCode: kept(checkBankCode),
  branchCode: kept(checkBranchCode),
  accountNo: kept(checkAccountNo),
};
const ofGuardian: Record<string, Normalise> = {
  name: kept(checkName),
  relation: trimmed,
  mobile: kept(checkMobile),
};

/** The draft with every value in the form that is kept: plain digits, capital letters, no stray spaces. */
export function normaliseFields(fields: DraftFields): DraftFields {
  return {
    ...section(fields, plain),
    ...(fields.refund && { refund: section(fields.refund, ofRefund) }),
    ...(fields.guardian && { guardian: section(fields.guardian, ofGuardian) }),
  };
}

function section<T extends Section>(values: T, normalisers: Record<string, Normalise>): T {
  const entries = Object.entries(values).map(([key, value]) => {
    const normalise = Object.hasOwn(normalisers, key) ? normalisers[key] : undefined;
    return [key, normalise && typeof value === "string" ? normalise(value) : value];
  });
  return Object.fromEntries(entries) as T;
}

// A value that is refused stays as typed, so that the student sees what to correct.
function kept(check: (value: string) => Checked<string>): Normalise {
  return (value) => {
    const result = check(value);
    return result.ok ? result.value : value;
  };
}

function trimmed(value: string): string {
  return value.normalize("NFC").trim();
}
