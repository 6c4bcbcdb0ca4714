import { checkAccountNo, checkBankCode, checkBranchCode } from "../bank-account.ts";
import { bankOf } from "../banks.ts";
import { categories } from "../category.ts";
import { checkIdNumber, type IdNumberReason, type IdType } from "../identity.ts";
import { checkName } from "../person-name.ts";
import { checkLandline, checkMobile } from "../phone.ts";
import { namesCounty } from "../postal-address.ts";
import { checkStudentNo } from "../student-no.ts";
import { type DraftFields, type FieldPath, fieldAt } from "./draft-fields.ts";
import type { FormMessageKey } from "./form-messages.ts";

type Check = (value: string) => FormMessageKey | undefined;

const checks: Partial<Record<FieldPath, Check>> = {
  schoolCode: (value) => (/^[0-9A-Z]{4,6}$/.test(value) ? undefined : "schoolCode"),
  studentNo: (value) => (checkStudentNo(value).ok ? undefined : "studentNo"),
  name: nameFault,
  mobile: (value) => (checkMobile(value).ok ? undefined : "mobile"),
  landline: (value) => (checkLandline(value).ok ? undefined : "landline"),
  reissueReasonText: (value) => (fits(value, 1, 100) ? undefined : "reissueReasonText"),
  remark: (value) => (fits(value, 1, 200) ? undefined : "remark"),
  "refund.address": addressFault,
  "refund.bankCode": (value) => (checkBankCode(value).ok ? undefined : "bankCode"),
  "refund.branchCode": (value) => (checkBranchCode(value).ok ? undefined : "branchCode"),
  "refund.accountNo": (value) => (checkAccountNo(value).ok ? undefined : "accountNo"),
  "guardian.name": nameFault,
  "guardian.relation": (value) => (fits(value, 1, 20) ? undefined : "relation"),
  "guardian.mobile": (value) => (checkMobile(value).ok ? undefined : "mobile"),
};

/**
 * What is wrong with the values that are there; a field left blank is the affair of `missingFields`.
 * @returns dotted field name → message key; empty when all is well
 */
export function checkFields(fields: DraftFields): Partial<Record<FieldPath, FormMessageKey>> {
  const faults: Partial<Record<FieldPath, FormMessageKey>> = {};
  for (const [path, check] of Object.entries(checks) as [FieldPath, Check][]) {
    const value = fieldAt(fields, path);
    const fault = typeof value === "string" && value.trim() ? check(value) : undefined;
    if (fault) faults[path] = fault;
  }
  const idFault = idNumberFault(fields);
  if (idFault) faults.idNumber = idFault;
  if (!faults["refund.accountNo"] && accountMisfits(fields)) faults["refund.accountNo"] = "postAccountNo";
  if (categoryMisfits(fields)) faults.category = "categoryDoesNotFit";
  return faults;
}

const idFormats: Record<IdType, FormMessageKey> = {
  NATIONAL: "idNumberFormat",
  RESIDENT: "residentNumberFormat",
  PASSPORT: "passportFormat",
};

function idNumberFault({ idType, idNumber }: DraftFields): FormMessageKey | undefined {
  if (!idType || !idNumber?.trim()) return undefined;
  const result = checkIdNumber(idType, idNumber);
  return result.ok ? undefined : idMessage(idType, result.reason);
}

function idMessage(idType: IdType, reason: IdNumberReason): FormMessageKey {
  return reason === "checksum" ? "idNumberChecksum" : idFormats[idType];
}

function accountMisfits({ refund }: DraftFields): boolean {
  const digits = bankOf(refund?.bankCode ?? "")?.accountDigits;
  const account = checkAccountNo(refund?.accountNo ?? "");
  return Boolean(digits && account.ok && account.value.length !== digits);
}

function categoryMisfits({ category, cardState }: DraftFields): boolean {
  return Boolean(category && cardState && categories[category].cardState !== cardState);
}

function nameFault(value: string): FormMessageKey | undefined {
  const result = checkName(value);
  if (result.ok) return undefined;
  return result.reason === "length" ? "nameLength" : "nameCharacters";
}

function addressFault(value: string): FormMessageKey | undefined {
  if (!fits(value, 6, 100)) return "address";
  return namesCounty(value) ? undefined : "addressCounty";
}

function fits(value: string, min: number, max: number): boolean {
  const length = [...value.trim()].length;
  return length >= min && length <= max;
}
