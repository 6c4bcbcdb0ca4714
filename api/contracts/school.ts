import { z } from "zod";
import {
  caseFlags,
  caseSorts,
  idComparisons,
  reviewExceptions,
  schoolActions,
  staffRoles,
} from "#domain/codes.ts";
import {
  CaseStatus,
  Category,
  Day,
  Money,
  PhotoMode,
  Progress,
  RefundMethod,
  ReissueReason,
  ReturnReason,
  Review,
  Serial,
  Timestamp,
  UndeliveredNotice,
  WaitingFor,
} from "./common.ts";

export const StaffSessionRequest = z
  .strictObject({
    schoolCode: z.string().max(40).optional(),
    username: z.string().min(1).max(60),
    password: z.string().min(1).max(200),
    otp: z.string().max(20).optional().meta({
      description: "Six digits of an authenticator app, or a recovery code",
      example: "123456",
    }),
  })
  .meta({ id: "StaffSessionRequest" });

export const StaffSession = z
  .object({
    username: z.string(),
    role: z.enum(staffRoles),
    school: z.object({ code: z.string(), name: z.string() }).nullable(),
    /** Shown on the page (R92). */
    ip: z.string(),
    expiresAt: Timestamp,
    secondFactor: z.object({
      set: z.boolean(),
      mustSetUp: z.boolean().meta({ description: "Until it is set up everything else answers 403" }),
    }),
    lastLogIn: z
      .object({ at: Timestamp, ip: z.string(), device: z.string().meta({ example: "Chrome · Windows" }) })
      .nullable()
      .meta({ description: "The one before this" }),
  })
  .meta({ id: "StaffSession" });

export const SchoolCaseQuery = z.strictObject({
  review: Review.optional(),
  progress: Progress.optional(),
  /** Only cases on which something may still happen. */
  open: z.stringbool().optional(),
  category: Category.optional(),
  reissueReason: ReissueReason.optional(),
  photo: PhotoMode.optional(),
  comparison: z.enum(idComparisons).optional(),
  paid: z.stringbool().optional(),
  flag: z.enum(caseFlags).optional().meta({
    description:
      "`overdue`: with the school for longer than usual; `exception`: open and not plain; `undelivered`: the student was not told something",
  }),
  /** Only cases whose student could not be told something. */
  undelivered: z.stringbool().optional(),
  from: Day.optional(),
  to: Day.optional(),
  q: z.string().max(120).optional().meta({
    description: "Part of a name, of a student number (2 characters and more) or of a serial (3 and more)",
  }),
  sort: z.enum(caseSorts).optional().meta({
    description:
      "`submittedAt` (newest first) unless told; `waitingSince`: what waits for the school, longest first, then all else",
  }),
  dir: z.enum(["asc", "desc"]).optional(),
  cursor: z
    .string()
    .max(200)
    .optional()
    .meta({ description: "`nextCursor` of the page before, of the same order" }),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const PhotoQuery = z.strictObject({
  size: z
    .enum(["thumb"])
    .optional()
    .meta({ description: "As small as the list shows it; whole unless told" }),
  listed: z.string().max(300).optional().meta({ description: "Of `thumbUrl`: says that a list held it" }),
});

/** Which bills are printed: those of the serials, else those of the cases that meet the filter. */
export const SchoolBillsQuery = SchoolCaseQuery.omit({
  sort: true,
  dir: true,
  cursor: true,
  limit: true,
}).extend({
  serials: z
    .string()
    .max(3400)
    .transform((list) => list.split(",").map((serial) => serial.trim()))
    .pipe(z.array(Serial).min(1).max(200))
    .optional()
    .meta({
      description: "Serials with commas between them, at most 200",
      example: "SEQ000000000001,SEQ000000000002",
    }),
});

/** One row of the school's list (R94–R105). */
export const SchoolCase = z
  .object({
    serial: Serial,
    version: z.int(),
    submittedAt: Timestamp,
    studentNo: z.string(),
    /** 班級, where the school's list has the student with it. */
    className: z.string().nullable(),
    name: z.string(),
    category: Category,
    categoryLabel: z.string(),
    reissueReason: ReissueReason.nullable(),
    reissueReasonText: z.string().nullable(),
    review: Review,
    progress: Progress,
    returnReasons: z.array(z.string()),
    idComparison: z.enum(idComparisons),
    photo: z
      .object({
        mode: PhotoMode,
        photoId: z.string().nullable(),
        thumbUrl: z.string().nullable().meta({
          description:
            "JPEG of at most 96 pixels either way, for whoever was given this list, until the next day ends",
        }),
      })
      .nullable(),
    refundMethod: RefundMethod.nullable(),
    /** 退費資訊 (R94, C9): how and where the balance goes back, or the form that goes with the old card. */
    refundInfo: z
      .object({
        method: RefundMethod.nullable(),
        account: z
          .string()
          .nullable()
          .meta({ description: "Bank and masked number", example: "822 ******7890" }),
        formUrl: z.string().nullable(),
      })
      .nullable(),
    lossFee: Money,
    cardFee: Money,
    amountDue: Money,
    deductedFee: Money.meta({
      description: "Taken from the refunded balance, with nothing due beforehand (C20)",
    }),
    feeNote: z.string(),
    remark: z.string().nullable(),
    paidAt: Timestamp.nullable(),
    confirmedAt: Timestamp.nullable(),
    status: CaseStatus,
    /** The sentence in short of a case in force that nobody has paid: 掛失已生效，尚欠 NT$120; null of others. */
    owedText: z.string().nullable(),
    waitingFor: z.array(WaitingFor),
    /** Calendar days since it became the school's turn; null when it is not. */
    waitingDays: z.int().nullable(),
    /** The school has had it for longer than nearly all cases take there. */
    overdue: z.boolean(),
    /** What makes an open case one to look at by itself; a plain one has none. */
    exceptions: z.array(z.object({ code: z.enum(reviewExceptions), text: z.string() })),
    /** What its student could not be told and has not seen since. */
    undelivered: z.array(UndeliveredNotice),
    /** What the caller may do with it now, first what is offered first; all but the form are posted to the case under this name. */
    actions: z.array(z.enum(schoolActions)),
  })
  .meta({ id: "SchoolCase" });

export const SchoolCasePage = z
  .object({ items: z.array(SchoolCase), nextCursor: z.string().nullable() })
  .meta({ id: "SchoolCasePage" });

/** `version` is the one the clerk looked at; an older one answers 409 stale_version. */
export const ApproveRequest = z
  .strictObject({ version: z.int().optional(), reason: z.string().max(500).optional() })
  .meta({ id: "ApproveRequest" });

export const ReturnRequest = z
  .strictObject({
    version: z.int().optional(),
    reasons: z.array(ReturnReason).min(1).optional(),
    /** Words for the student. */
    reason: z.string().max(500).optional(),
  })
  .meta({ id: "ReturnRequest" });

export const CollectRequest = z.strictObject({ version: z.int().optional() }).meta({ id: "CollectRequest" });

export type StaffSession = z.infer<typeof StaffSession>;
export type SchoolCaseSort = (typeof caseSorts)[number];
export type SchoolCaseFlag = (typeof caseFlags)[number];
export type SchoolCase = z.infer<typeof SchoolCase>;
export type SchoolCasePage = z.infer<typeof SchoolCasePage>;
