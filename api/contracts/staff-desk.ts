import { z } from "zod";
import { caseFlags, caseSorts, progresses, reviews, timelineCodes } from "#domain/codes.ts";
import { Day, RefundMethod, Timestamp } from "./common.ts";
import { OperatorCase } from "./operator.ts";
import { SchoolCase, SchoolCaseQuery, StaffSession } from "./school.ts";

/** Who looks at the console, and where from; nobody is an answer too. */
export const StaffVisitor = z
  .object({ ip: z.string(), session: StaffSession.nullable() })
  .meta({ id: "StaffVisitor" });

/** One case with its history, as the console's drawer shows it. */
export const SchoolCaseDetail = z
  .object({
    ...SchoolCase.shape,
    dueDate: Day,
    /** The school takes the cash itself (R55). */
    collects: z.boolean(),
    /** Account numbers masked. */
    refund: z
      .object({
        method: RefundMethod,
        bankCode: z.string().nullable(),
        branchCode: z.string().nullable(),
        accountNo: z.string().nullable(),
      })
      .nullable(),
    /** Of a minor; the number masked. `confirmed`: she agreed by a link of her own. */
    guardian: z
      .object({ name: z.string(), relation: z.string(), mobile: z.string(), confirmed: z.boolean() })
      .nullable(),
    /** What the school's list says of her beside the number; null where it does not have her. `absent`: the newest list lacks her. */
    roster: z
      .object({ name: z.string().nullable(), nameDiffers: z.boolean(), absent: z.boolean() })
      .nullable(),
    timeline: z.array(
      z.object({ at: Timestamp, code: z.enum(timelineCodes), text: z.string(), note: z.string().nullable() }),
    ),
  })
  .meta({ id: "SchoolCaseDetail" });

const Count = z.int().min(0).meta({ example: 12 });

const countsOf = <Code extends string>(codes: readonly Code[]) =>
  z.object(Object.fromEntries(codes.map((code) => [code, Count])) as Record<Code, typeof Count>);

export const SchoolCounts = z
  .object({
    review: countsOf(reviews).meta({ description: "The filter's own review is left aside" }),
    progress: countsOf(progresses).meta({ description: "The filter's own progress is left aside" }),
    flag: countsOf(caseFlags).meta({
      description: "With all of the filter but its own flag; 1000 means 1000 or more",
    }),
    capped: z.boolean().meta({
      description:
        "More than can be counted at once: review and progress are of 1000 of them, so at least so many",
    }),
  })
  .meta({ id: "SchoolCounts" });

export const OperatorCaseQuery = z.strictObject({
  serial: z.string().max(15).optional(),
  schoolCode: z.string().max(6).optional(),
  /** Only cases whose earlier loss report iPASS has yet to find. */
  lossAwaited: z.stringbool().optional(),
  ...SchoolCaseQuery.shape,
  sort: z.enum(caseSorts).extract(["submittedAt", "waitingSince"]).optional(),
});

export const OperatorCasePage = z
  .object({ items: z.array(OperatorCase), nextCursor: z.string().nullable() })
  .meta({ id: "OperatorCasePage" });

const Sequence = z.coerce.bigint().min(0n).max(9_223_372_036_854_775_807n);

export const AuditQuery = z.strictObject({
  subject: z.string().max(100).optional(),
  actor: z.string().max(100).optional(),
  action: z.string().max(60).optional(),
  cursor: Sequence.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const AuditPage = z
  .object({
    items: z.array(
      z.object({
        seq: z.int(),
        at: Timestamp,
        actor: z.string(),
        action: z.string(),
        subject: z.string(),
        details: z.record(z.string(), z.unknown()),
        previous: z.string(),
        hash: z.string(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "AuditPage" });
export const AuditVerdict = z
  .object({
    ok: z.boolean(),
    entries: z.int(),
    /** Hash of the last entry. */
    head: z.string().nullable(),
    /** Number of the first entry that does not fit. */
    brokenAt: z.int().nullable(),
  })
  .meta({ id: "AuditVerdict" });

export type StaffVisitor = z.infer<typeof StaffVisitor>;
export type SchoolCaseDetail = z.infer<typeof SchoolCaseDetail>;
export type SchoolCounts = z.infer<typeof SchoolCounts>;
export type AuditPage = z.infer<typeof AuditPage>;
export type AuditVerdict = z.infer<typeof AuditVerdict>;
