import { checkAccountNo, checkBankCode, checkBranchCode } from "../bank-account.ts";
import { bankOf } from "../banks.ts";
import type { Checked } from "../checked.ts";
import type { IdType } from "../codes.ts";
import { checkIdNumber, normaliseIdNumber } from "../identity.ts";
import { maskAccount, maskAddress, maskIdNumber, maskName, maskPhone, maskStudentNo } from "../mask.ts";
import { checkName } from "../person-name.ts";
import { checkLandline, checkMobile } from "../phone.ts";
import { namesCounty } from "../postal-address.ts";
import { checkSchoolCode } from "../school-code.ts";
import { checkStudentNo } from "../student-no.ts";
import type { FormMessageKey } from "./messages.ts";
import { type RemarkStart, unfinishedStart } from "./remark.ts";

export type TextKind = keyof typeof kinds;

/** What a value is held against besides itself. */
interface Beside {
  idType?: IdType;
  refund?: { bankCode?: string };
}

/** What may be typed into a field of this kind. */
interface Kind {
  /** The value as it is kept, or the key of what is said beside the field. Never asked about a blank. */
  read: (typed: string, beside: Beside) => Checked<FormMessageKey>;
  /** UTF-16 units that a request may bring, for what is pasted along. */
  longest: number;
  /** The value as a screen shows it. */
  mask?: (value: string) => string;
}

const kinds = {
  version: { read: kept, longest: 20 },
  photoId: { read: kept, longest: 36 },
  schoolCode: { read: said(checkSchoolCode, "schoolCode"), longest: 40 },
  studentNo: { read: said(checkStudentNo, "studentNo"), longest: 80, mask: maskStudentNo },
  personName: { read: readName, longest: 300, mask: maskName },
  mobile: { read: said(checkMobile, "mobile"), longest: 80, mask: maskPhone },
  landline: { read: said(checkLandline, "landline"), longest: 80, mask: maskPhone },
  idNumber: { read: readIdNumber, longest: 80, mask: maskIdNumber },
  reasonWords: { read: words(1, 100, "reissueReasonText"), longest: 200 },
  remark: { read: readRemark, longest: 500 },
  relation: { read: words(1, 20, "relation"), longest: 40 },
  address: { read: readAddress, longest: 200, mask: maskAddress },
  bankCode: { read: said(checkBankCode, "bankCode"), longest: 40 },
  branchCode: { read: said(checkBranchCode, "branchCode"), longest: 40 },
  accountNo: { read: readAccountNo, longest: 80, mask: maskAccount },
} as const satisfies Record<string, Kind>;

/** The kind of a row's values with all its parts, whether it has them or not. */
export function kindOf(kind: TextKind): Kind {
  return kinds[kind];
}

function kept(typed: string): Checked<FormMessageKey> {
  return { ok: true, value: typed };
}

function said(check: (typed: string) => Checked<string>, fault: FormMessageKey): Kind["read"] {
  return (typed) => {
    const result = check(typed);
    return result.ok ? result : { ok: false, reason: fault };
  };
}

/** Words that are kept as they were written, counted in code points. */
function words(min: number, max: number, fault: FormMessageKey): Kind["read"] {
  return (typed) => {
    const value = typed.normalize("NFC").trim();
    const { length } = [...value];
    return length >= min && length <= max ? { ok: true, value } : { ok: false, reason: fault };
  };
}

function readName(typed: string): Checked<FormMessageKey> {
  const result = checkName(typed);
  if (result.ok) return result;
  return { ok: false, reason: result.reason === "length" ? "nameLength" : "nameCharacters" };
}

const idFormats: Record<IdType, FormMessageKey> = {
  NATIONAL: "idNumberFormat",
  RESIDENT: "residentNumberFormat",
  PASSPORT: "passportFormat",
};

/** A number whose kind of document is not known yet is only made plain. */
function readIdNumber(typed: string, { idType }: Beside): Checked<FormMessageKey> {
  if (!idType) return { ok: true, value: normaliseIdNumber(typed) };
  const result = checkIdNumber(idType, typed);
  if (result.ok) return result;
  return { ok: false, reason: result.reason === "checksum" ? "idNumberChecksum" : idFormats[idType] };
}

const unfinished: Record<RemarkStart, FormMessageKey> = {
  name: "remarkOldName",
  studentNo: "remarkOldStudentNo",
  department: "remarkNewDepartment",
};

function readRemark(typed: string): Checked<FormMessageKey> {
  const result = words(1, 200, "remark")(typed, {});
  const start = result.ok ? unfinishedStart(result.value) : undefined;
  return start ? { ok: false, reason: unfinished[start] } : result;
}

function readAddress(typed: string): Checked<FormMessageKey> {
  const result = words(6, 100, "address")(typed, {});
  return result.ok && !namesCounty(result.value) ? { ok: false, reason: "addressCounty" } : result;
}

function readAccountNo(typed: string, { refund }: Beside): Checked<FormMessageKey> {
  const result = checkAccountNo(typed);
  if (!result.ok) return { ok: false, reason: "accountNo" };
  const bank = checkBankCode(refund?.bankCode ?? "");
  const digits = bank.ok ? bankOf(bank.value)?.accountDigits : null;
  return digits && result.value.length !== digits ? { ok: false, reason: "postAccountNo" } : result;
}
