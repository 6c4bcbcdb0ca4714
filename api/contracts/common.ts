import { z } from "zod";
import * as codes from "#domain/codes.ts";
import { errorCatalogue } from "#domain/error-catalogue.ts";
import { keysOf } from "#domain/keys-of.ts";
import { shownNoticeKinds } from "#domain/notice/shown-kinds.ts";

// Beyond these years databases and calendars disagree.
const inOurTime = (day: string) => day >= "1900" && day < "3000";

export const Day = z.iso
  .date()
  .refine(inOurTime, "日期請填 1900 年到 2999 年之間，例如 2026-12-22。")
  .meta({ description: "Day in Asia/Taipei", example: "2026-12-22" });
export const Timestamp = z.iso
  .datetime({ offset: true })
  .meta({ description: "ISO 8601 with offset", example: "2026-11-22T10:00:00+08:00" });
export const Money = z.int().min(0).meta({ description: "Whole NT$", example: 120 });

/** 申請序號 */
export const Serial = z
  .string()
  .meta({ description: "Three letters and 12 digits", example: "SEQ000000000001" });

export const Language = z.enum(codes.languages);
export const Category = z.enum(codes.categoryCodes);
export const CardState = z.enum(codes.cardStates);
export const ReissueReason = z.enum(codes.reissueReasonCodes);
export const IdType = z.enum(codes.idTypes);
export const PhotoMode = z.enum(codes.photoModes);
export const RefundMethod = z.enum(codes.refundMethods);
export const ReturnReason = z.enum(codes.returnReasons);
export const AskedReason = z.enum(codes.askedReasons);
export const Review = z.enum(codes.reviews);
export const Progress = z.enum(codes.progresses);
export type { SchoolLevel } from "#domain/codes.ts";

const Actor = z.enum(codes.actors).exclude(["system"]);

/** Where a case stands, as the one sentence that is shown everywhere, and what comes next. */
export const CaseStatus = z
  .object({
    code: z.enum(codes.statusCodes),
    text: z.string(),
    next: z.string().optional().meta({ description: "Absent when nothing comes any more" }),
    who: Actor.optional().meta({ description: "Who has to act" }),
    whoText: z.string().optional(),
    expectedBy: Day.optional().meta({
      description:
        "The last day for it, or for others an estimate in working days; never one that has passed",
    }),
    timing: z.string().optional().meta({
      description: "How long others take as a rule; when that time is over, what is being done",
    }),
    inForce: z.string().optional().meta({
      description:
        "Since when an open loss report is in force, and who bears what is spent meanwhile; absent after that day",
    }),
  })
  .meta({ id: "CaseStatus" });

/** One thing that a case waits for, by its name, and who has to act. */
export const WaitingFor = z.object({
  code: z.enum(codes.waitingCodes),
  text: z.string(),
  who: Actor,
  whoText: z.string(),
});

/** A notice that did not reach its student: what it tells of, and why. */
export const UndeliveredNotice = z
  .object({
    kind: z.enum(shownNoticeKinds),
    text: z.string(),
    reason: z.enum(codes.undeliveredReasons),
    reasonText: z.string(),
    since: Timestamp,
  })
  .meta({ id: "UndeliveredNotice" });

export const ErrorBody = z
  .object({
    error: z.object({
      code: z.enum(keysOf(errorCatalogue)),
      message: z.string(),
      requestId: z.string(),
      fields: z.record(z.string(), z.string()).optional(),
      ways: z
        .array(z.enum(codes.secondFactorWays))
        .optional()
        .meta({ description: "With second_factor_required: what can be shown beside the password" }),
    }),
  })
  .meta({ id: "Error" });

export type ErrorBody = z.infer<typeof ErrorBody>;
export type Category = z.infer<typeof Category>;
export type Review = z.infer<typeof Review>;
export type Progress = z.infer<typeof Progress>;
export type ReturnReason = z.infer<typeof ReturnReason>;
export type CaseStatus = z.infer<typeof CaseStatus>;
