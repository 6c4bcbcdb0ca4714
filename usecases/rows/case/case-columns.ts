import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { StoredConsent, StoredFields } from "../draft/stored-fields.ts";
import { idNumberHash } from "./id-number-hash.ts";

type Needed = "category" | "schoolCode" | "studentNo" | "name" | "mobile" | "idType" | "idNumber";

/** A form of which `missingFields` says that nothing is missing. */
export type CompleteForm = StoredFields & Required<Pick<StoredFields, Needed>> & { consent: StoredConsent };

/** The columns of a case that come from the form, personal numbers sealed one by one. */
export function caseColumns(form: CompleteForm, { seal, at }: { seal: PersonalDataSeal; at: Date }) {
  const sealed = (value: string | undefined) => (value ? seal.seal(value) : null);
  return {
    category: form.category,
    reissueReason: form.reissueReason ?? null,
    reissueReasonText: form.reissueReasonText ?? null,
    schoolCode: form.schoolCode,
    studentNo: form.studentNo,
    name: form.name,
    mobileSealed: seal.seal(form.mobile),
    landlineSealed: sealed(form.landline),
    idType: form.idType,
    idNumberSealed: seal.seal(form.idNumber),
    idNumberHash: idNumberHash(seal, form.idNumber),
    remark: form.remark ?? null,
    photoMode: form.photo?.mode ?? null,
    photoId: form.photo?.photoId ?? null,
    refundMethod: form.refund?.method ?? null,
    refundAddressSealed: sealed(form.refund?.address),
    bankCode: form.refund?.bankCode ?? null,
    branchCode: form.refund?.branchCode ?? null,
    accountNoSealed: sealed(form.refund?.accountNo),
    guardianName: form.guardian?.name ?? null,
    guardianRelation: form.guardian?.relation ?? null,
    guardianMobileSealed: sealed(form.guardian?.mobile),
    guardianConsentAt: form.guardian?.consent ? at : null,
  };
}
