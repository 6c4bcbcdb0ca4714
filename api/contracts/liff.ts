import { z } from "zod";
import { Category, Day, Money, Progress, ReissueReason, Review, Timestamp, WaitingFor } from "./common.ts";

/** What the pages need to know before they start. */
export const PageConfig = z
  .object({
    liffId: z.string(),
    /** Demo mode only: load @line/liff-mock and take the simulator's ID token. */
    mock: z.boolean(),
    linePay: z.boolean(),
    publicUrl: z.string(),
  })
  .meta({ id: "PageConfig" });

export const SessionRequest = z
  .strictObject({ idToken: z.string().min(1).max(4096) })
  .meta({ id: "SessionRequest" });
export const Session = z
  .object({ expiresAt: Timestamp, language: z.enum(["zh-TW", "en"]) })
  .meta({ id: "Session" });

export const SchoolQuery = z.strictObject({
  q: z.string().max(50).optional(),
  county: z.string().max(10).optional(),
  district: z.string().max(10).optional(),
  level: z.string().max(10).optional(),
});
export const School = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.string(),
    county: z.string(),
    district: z.string(),
    reviewRequired: z.boolean(),
    collects: z.boolean(),
  })
  .meta({ id: "School" });
export const SchoolList = z.object({ items: z.array(School) }).meta({ id: "SchoolList" });

export const NoticeText = z
  .object({ version: z.string(), language: z.string(), items: z.array(z.string()), hash: z.string() })
  .meta({ id: "NoticeText" });

const text = (max: number) => z.string().max(max).nullable().optional();

/** A partial save: what is absent stays, `null` clears. Unknown fields are refused. */
export const DraftPatch = z
  .strictObject({
    consent: z.strictObject({ noticeVersion: z.string().max(20), accepted: z.boolean() }).optional(),
    cardState: z.enum(["LOST", "PRESENT"]).nullable().optional(),
    category: Category.nullable().optional(),
    reissueReason: ReissueReason.nullable().optional(),
    reissueReasonText: text(200),
    schoolCode: text(6),
    studentNo: text(40),
    name: text(80),
    mobile: text(40),
    landline: text(40),
    idNumber: text(40),
    idType: z.enum(["NATIONAL", "RESIDENT", "PASSPORT"]).nullable().optional(),
    remark: text(500),
    photo: z
      .strictObject({ mode: z.enum(["NEW", "KEEP"]), photoId: z.uuid().nullable().optional() })
      .nullable()
      .optional(),
    refund: z
      .strictObject({
        method: z.enum(["CHEQUE", "TRANSFER"]).nullable().optional(),
        address: text(200),
        bankCode: text(10),
        branchCode: text(10),
        accountNo: text(40),
      })
      .nullable()
      .optional(),
    guardian: z
      .strictObject({
        name: text(80),
        relation: text(20),
        mobile: text(40),
        consent: z.boolean().nullable().optional(),
      })
      .nullable()
      .optional(),
  })
  .meta({ id: "DraftPatch" });

/** The draft as read back: personal numbers masked, with what is still needed. */
export const Draft = z
  .object({
    ...DraftPatch.shape,
    version: z.int(),
    missing: z.array(z.string()).meta({ description: "Dotted names of fields still needed" }),
    school: School.nullable(),
    /** Present once category and school are known. */
    preview: z.object({ amountDue: Money, dueDate: Day, consequences: z.array(z.string()) }).nullable(),
    updatedAt: Timestamp,
  })
  .meta({ id: "Draft" });

export const UploadedPhoto = z
  .object({
    photoId: z.string(),
    width: z.int(),
    height: z.int(),
    checks: z.array(z.object({ code: z.string(), ok: z.boolean(), message: z.string() })),
  })
  .meta({ id: "UploadedPhoto" });

export const Bill = z
  .object({
    amount: Money,
    dueDate: Day,
    bankCode: z.string(),
    virtualAccount: z.string(),
    barcodes: z.array(z.string()).length(3),
    state: z.enum(["OPEN", "PAID", "VOID"]),
    pdfUrl: z.string(),
  })
  .meta({ id: "Bill" });

export const StudentCase = z
  .object({
    serial: z.string(),
    category: Category,
    categoryLabel: z.string(),
    reissueReason: ReissueReason.nullable(),
    schoolCode: z.string(),
    schoolName: z.string(),
    /** Masked. */
    studentNo: z.string(),
    name: z.string(),
    remark: z.string().nullable(),
    amountDue: Money,
    dueDate: Day.nullable(),
    review: Review,
    progress: Progress,
    returnReasons: z.array(z.string()),
    submittedAt: Timestamp,
    confirmedAt: Timestamp.nullable(),
    paidAt: Timestamp.nullable(),
    waitingFor: z.array(WaitingFor),
    timeline: z.array(z.object({ at: Timestamp, code: z.string(), text: z.string() })),
    bill: Bill.nullable(),
    payments: z.object({ linePay: z.boolean(), store: z.boolean(), school: z.boolean() }),
  })
  .meta({ id: "StudentCase" });

export const StudentCaseList = z.object({ items: z.array(StudentCase) }).meta({ id: "StudentCaseList" });
export const LinePayStart = z.object({ paymentUrl: z.string() }).meta({ id: "LinePayStart" });

export type PageConfig = z.infer<typeof PageConfig>;
export type Session = z.infer<typeof Session>;
export type School = z.infer<typeof School>;
export type SchoolList = z.infer<typeof SchoolList>;
export type NoticeText = z.infer<typeof NoticeText>;
export type DraftPatch = z.infer<typeof DraftPatch>;
export type Draft = z.infer<typeof Draft>;
export type UploadedPhoto = z.infer<typeof UploadedPhoto>;
export type Bill = z.infer<typeof Bill>;
export type StudentCase = z.infer<typeof StudentCase>;
export type StudentCaseList = z.infer<typeof StudentCaseList>;
export type LinePayStart = z.infer<typeof LinePayStart>;
