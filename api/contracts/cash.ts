import { z } from "zod";
import { Day, Money, Serial, Timestamp } from "./common.ts";

const Sum = z.object({ count: z.int(), amount: Money });

export const DailySheetQuery = z.strictObject({ day: Day.optional() });

/** A school's cash of one day. */
export const DailySheet = z
  .object({
    day: Day,
    schoolName: z.string(),
    lines: z.array(
      z.object({
        kind: z.enum(["taken", "returned"]),
        at: Timestamp,
        serial: Serial,
        studentNo: z.string(),
        name: z.string(),
        amount: Money,
        by: z.string().nullable().meta({ description: "Username of who took it or gave it back" }),
        reason: z.string().nullable(),
      }),
    ),
    taken: Sum,
    returned: Sum,
    total: z.int().meta({ description: "Taken less returned, whole NT$; negative when more went back" }),
    held: Sum.meta({ description: "What the school holds now and has not handed over, of all days" }),
  })
  .meta({ id: "DailySheet" });

export const ReturnCashRequest = z
  .strictObject({
    version: z.int().optional(),
    reason: z.string().min(1).max(500).meta({ description: "The student is told", example: "收錯人" }),
  })
  .meta({ id: "ReturnCashRequest" });

export const CountedCash = z
  .strictObject({
    amount: z.int().positive().max(99_999_999).meta({
      description: "Whole NT$ that were counted; refused when the receipts say otherwise",
      example: 1200,
    }),
  })
  .meta({ id: "CountedCash" });

/** Cash of a school on its way to iPASS. */
export const HandOver = z
  .object({
    id: z.uuid(),
    schoolCode: z.string(),
    schoolName: z.string(),
    amount: Money,
    count: z.int().meta({ description: "How many receipts it is of" }),
    handedAt: Timestamp,
    receivedAt: Timestamp.nullable().meta({ description: "When iPASS confirmed it" }),
  })
  .meta({ id: "HandOver" });

export const SchoolHandOvers = z
  .object({ held: Sum, items: z.array(HandOver) })
  .meta({ id: "SchoolHandOvers" });

export const HandOverQuery = z.strictObject({ open: z.stringbool().default(true) });
export const HandOvers = z.object({ items: z.array(HandOver) }).meta({ id: "HandOvers" });

export type DailySheet = z.infer<typeof DailySheet>;
export type HandOver = z.infer<typeof HandOver>;
