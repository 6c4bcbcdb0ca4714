import type { CardState, Category, IdType, PhotoMode, RefundMethod, ReissueReason } from "../codes.ts";

export type { RefundMethod } from "../codes.ts";

/** An unsubmitted form; any part may still be absent. Names are those of the HTTP contract. */
export type DraftFields = {
  consent?: { noticeVersion?: string; accepted?: boolean };
  cardState?: CardState;
  category?: Category;
  reissueReason?: ReissueReason;
  reissueReasonText?: string;
  schoolCode?: string;
  studentNo?: string;
  name?: string;
  mobile?: string;
  landline?: string;
  idType?: IdType;
  idNumber?: string;
  remark?: string;
  photo?: { mode?: PhotoMode; photoId?: string };
  refund?: {
    method?: RefundMethod;
    address?: string;
    bankCode?: string;
    branchCode?: string;
    accountNo?: string;
  };
  guardian?: { name?: string; relation?: string; mobile?: string; consent?: boolean };
};

/** A field by its dotted name. */
export type FieldPath =
  | "consent.accepted"
  | "consent.noticeVersion"
  | "cardState"
  | "category"
  | "reissueReason"
  | "reissueReasonText"
  | "schoolCode"
  | "studentNo"
  | "name"
  | "mobile"
  | "landline"
  | "idType"
  | "idNumber"
  | "remark"
  | "photo.mode"
  | "photo.photoId"
  | "refund.method"
  | "refund.address"
  | "refund.bankCode"
  | "refund.branchCode"
  | "refund.accountNo"
  | "guardian.name"
  | "guardian.relation"
  | "guardian.mobile"
  | "guardian.consent";

/** The value under a dotted name; undefined where the draft has none. */
export function fieldAt(fields: DraftFields, path: FieldPath): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], fields);
}
