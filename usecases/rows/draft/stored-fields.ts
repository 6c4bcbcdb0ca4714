import { z } from "zod";
import type { DraftFields } from "#domain/case/form.ts";

const text = z.string().optional();

const Consent = z.object({
  noticeVersion: z.string(),
  accepted: z.boolean(),
  /** Of the text that was shown, with the language it was shown in. */
  textHash: z.string(),
  language: z.string(),
  /** ISO 8601, when the answer was given. */
  at: z.string(),
});

/** The column `Draft.fields`. In the row the personal numbers are sealed, in memory they are open. */
export const StoredFields = z.object({
  consent: Consent.optional(),
  cardState: z.enum(["LOST", "PRESENT"]).optional(),
  category: z.enum(["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE"]).optional(),
  reissueReason: z.enum(["DAMAGED", "ALREADY_REPORTED", "OTHER"]).optional(),
  reissueReasonText: text,
  schoolCode: text,
  studentNo: text,
  name: text,
  mobile: text,
  landline: text,
  idType: z.enum(["NATIONAL", "RESIDENT", "PASSPORT"]).optional(),
  idNumber: text,
  remark: text,
  photo: z.object({ mode: z.enum(["NEW", "KEEP"]).optional(), photoId: text }).optional(),
  refund: z
    .object({
      method: z.enum(["CHEQUE", "TRANSFER"]).optional(),
      address: text,
      bankCode: text,
      branchCode: text,
      accountNo: text,
    })
    .optional(),
  guardian: z
    .object({ name: text, relation: text, mobile: text, consent: z.boolean().optional() })
    .optional(),
});

export type StoredConsent = z.infer<typeof Consent>;
export type StoredFields = Omit<DraftFields, "consent"> & { consent?: StoredConsent | undefined };
