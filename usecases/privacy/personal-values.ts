import type { PersonalValues } from "#domain/privacy/value-labels.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { StoredFields } from "../rows/draft/stored-fields.ts";

/** What a case holds of its student, opened; what was erased or never given is left out. */
export function valuesOfCase(row: CardCase, seal: Pick<PersonalDataSeal, "open">): PersonalValues {
  const opened = (sealed: string | null) => (sealed ? seal.open(sealed) : null);
  return given({
    name: row.name,
    studentNo: row.studentNo,
    idNumber: opened(row.idNumberSealed),
    mobile: opened(row.mobileSealed),
    landline: opened(row.landlineSealed),
    reissueReasonText: row.reissueReasonText,
    remark: row.remark,
    address: opened(row.refundAddressSealed),
    bankCode: row.bankCode,
    branchCode: row.branchCode,
    accountNo: opened(row.accountNoSealed),
    guardianName: row.guardianName,
    guardianRelation: row.guardianRelation,
    guardianMobile: opened(row.guardianMobileSealed),
  });
}

/** The same of a form that is not sent yet, its numbers open. */
export function valuesOfDraft({ refund, guardian, ...fields }: StoredFields): PersonalValues {
  return given({
    name: fields.name,
    studentNo: fields.studentNo,
    idNumber: fields.idNumber,
    mobile: fields.mobile,
    landline: fields.landline,
    reissueReasonText: fields.reissueReasonText,
    remark: fields.remark,
    address: refund?.address,
    bankCode: refund?.bankCode,
    branchCode: refund?.branchCode,
    accountNo: refund?.accountNo,
    guardianName: guardian?.name,
    guardianRelation: guardian?.relation,
    guardianMobile: guardian?.mobile,
  });
}

function given(values: Record<keyof PersonalValues, string | null | undefined>): PersonalValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as PersonalValues;
}
