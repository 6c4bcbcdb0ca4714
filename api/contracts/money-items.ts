import { z } from "zod";
import {
  channels,
  moneyItemEvents,
  moneyItemKinds,
  moneyNextSteps,
  moneyOutcomes,
  receiptStates,
} from "#domain/codes.ts";
import { Day, Serial, Timestamp } from "./common.ts";

const ipass = "ipass";

export const MoneyItemQuery = z.strictObject({
  state: z.enum(["open", "closed"]).optional(),
  kind: z.enum(moneyItemKinds).optional(),
  nextStep: z.enum(moneyNextSteps).optional(),
  /** `me`, or `ipass` for what nobody has taken. */
  owner: z.enum(["me", ipass]).optional(),
  olderThanDays: z.coerce.number().int().min(0).max(3650).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

/** Money that waits for somebody, or something about money that is to be found out. */
export const MoneyItem = z
  .object({
    id: z.string(),
    kind: z.enum(moneyItemKinds),
    kindText: z.string(),
    /** Whole NT$; negative where less came than was reported. */
    amount: z.int().meta({ example: 120 }),
    /** `ipass`, or `staff:` and the id of the account that took it. */
    owner: z.string(),
    nextStep: z.enum(moneyNextSteps),
    nextStepText: z.string(),
    openedAt: Timestamp,
    ageDays: z.int(),
    closedAt: Timestamp.nullable(),
    outcome: z.enum(moneyOutcomes).nullable(),
    outcomeText: z.string().nullable(),
    serial: Serial.nullable(),
    receipt: z
      .object({
        id: z.string(),
        channel: z.enum(channels),
        externalId: z.string(),
        virtualAccount: z.string().nullable(),
        state: z.enum(receiptStates),
        late: z.boolean(),
        /** Four days: when she paid, on which the store booked it, when we heard of it, on which the bank had it. */
        paidAt: Timestamp,
        accountedOn: Day.nullable(),
        receivedAt: Timestamp,
        settledOn: Day.nullable(),
      })
      .nullable(),
  })
  .meta({ id: "MoneyItem" });

export const MoneyItemPage = z
  .object({ items: z.array(MoneyItem), nextCursor: z.string().nullable() })
  .meta({ id: "MoneyItemPage" });

export const MoneyItemDetail = z
  .object({
    ...MoneyItem.shape,
    /** Whoever took it, by name. */
    ownerName: z.string().nullable(),
    history: z.array(
      z.object({
        at: Timestamp,
        /** `system`, or the name of an account. */
        by: z.string(),
        code: z.enum(moneyItemEvents),
        text: z.string(),
        details: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: "MoneyItemDetail" });

export const MoneyItemAssignment = z
  .strictObject({
    /** A username of iPASS; null gives it back to all; whoever asks when absent. */
    to: z.string().max(60).nullable().optional(),
  })
  .meta({ id: "MoneyItemAssignment" });
export const MoneyItemCase = z.strictObject({ serial: Serial }).meta({ id: "MoneyItemCase" });
/** The case that the item names, unless told. */
export const MoneyItemPayment = z
  .strictObject({ serial: Serial.optional() })
  .meta({ id: "MoneyItemPayment" });
export const MoneyItemExplanation = z
  .strictObject({ reason: z.string().min(1).max(500) })
  .meta({ id: "MoneyItemExplanation" });

/** What the books prove now: nothing in `findings` when all is well. */
export const BooksReport = z
  .object({
    sound: z.boolean(),
    findings: z.array(
      z.object({
        check: z.string(),
        why: z.string(),
        subject: z.string(),
        serial: Serial.nullable(),
        held: z.int(),
        expected: z.int(),
      }),
    ),
  })
  .meta({ id: "BooksReport" });

export type MoneyItem = z.infer<typeof MoneyItem>;
export type MoneyItemDetail = z.infer<typeof MoneyItemDetail>;
export type BooksReport = z.infer<typeof BooksReport>;
