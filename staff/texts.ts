import type { Progress, Review } from "../api/contracts/common.ts";
import type { SchoolCase } from "../api/contracts/school.ts";
import type { ReturnReason } from "./server/cases.ts";

export const reviewTexts: Record<Review, string> = {
  PENDING: "申請中",
  APPROVED: "已核可",
  RETURNED: "退回補件",
};

export const progressTexts: Record<Progress, string> = {
  UNPAID: "尚未繳費",
  PROCESSING: "一卡通處理中",
  CLOSED: "已結案",
  LAPSED: "逾期未繳",
  VOIDED: "作廢",
};

export const comparisonTexts: Record<SchoolCase["idComparison"], string> = {
  MATCH: "符合",
  MISMATCH: "不符合",
  NOT_PROVIDED: "校方未提供，無法比對。",
};

export const reissueReasonTexts: Record<NonNullable<SchoolCase["reissueReason"]>, string> = {
  DAMAGED: "人為毀損",
  ALREADY_REPORTED: "先前已申請掛失",
  OTHER: "其它",
};

export const refundTexts: Record<NonNullable<SchoolCase["refundMethod"]>, string> = {
  CHEQUE: "郵寄支票",
  TRANSFER: "匯款",
};

export const returnReasonTexts: Record<ReturnReason, string> = {
  PHOTO: "大頭照不合規定",
  NAME: "姓名有誤",
  STUDENT_NO: "學號有誤",
  ID_NUMBER: "身分證號有誤",
  CATEGORY: "申請類別有誤",
  OTHER: "其他",
};

/** As the manual's photo column says it (R96). */
export function photoText({ photo, category }: Pick<SchoolCase, "photo" | "category">): string {
  if (photo) return photo.mode === "NEW" ? "上傳照片" : "沿用舊照";
  return category === "LOSS_REISSUE" || category === "REISSUE" ? "尚未提供" : "不補卡，不需上傳";
}

/** `2026-11-22T10:00:00.000+08:00` → `2026/11/22 10:00` */
export function timeText(iso: string): string {
  return `${iso.slice(0, 10).replaceAll("-", "/")} ${iso.slice(11, 16)}`;
}
