import type { Localized } from "../language.ts";

/** What a student gave, in the order in which it is shown. */
export const valueLabels = {
  name: { zh: "姓名", en: "Name" },
  studentNo: { zh: "學號", en: "Student number" },
  idNumber: { zh: "證件號碼", en: "ID number" },
  mobile: { zh: "手機", en: "Mobile" },
  landline: { zh: "市話", en: "Landline" },
  reissueReasonText: { zh: "補發原因", en: "Reason for a new card" },
  remark: { zh: "備註", en: "Remark" },
  address: { zh: "支票寄送地址", en: "Address for the cheque" },
  bankCode: { zh: "銀行代號", en: "Bank number" },
  branchCode: { zh: "分行代號", en: "Branch number" },
  accountNo: { zh: "退費帳號", en: "Refund account" },
  guardianName: { zh: "監護人姓名", en: "Guardian's name" },
  guardianRelation: { zh: "與監護人的關係", en: "Relation to the guardian" },
  guardianMobile: { zh: "監護人手機", en: "Guardian's mobile" },
} as const satisfies Record<string, Localized>;

export type ValueCode = keyof typeof valueLabels;
/** Only what there is. */
export type PersonalValues = Partial<Record<ValueCode, string>>;
