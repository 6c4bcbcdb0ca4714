import { z } from "zod";
import { channels, deskActions, receiptStates, undeliveredReasons } from "#domain/codes.ts";
import { Day, Money, Serial, Timestamp } from "./common.ts";
import { SchoolCase } from "./school.ts";

export const OperatorCase = z
  .object({
    ...SchoolCase.shape,
    schoolCode: z.string(),
    oldCardReceivedAt: Timestamp.nullable(),
    producedAt: Timestamp.nullable(),
    shippedAt: Timestamp.nullable(),
    refundedAt: Timestamp.nullable(),
    closedAt: Timestamp.nullable(),
    /** What the desk may do with it now; each is posted to the case under this name. */
    actions: z.array(z.enum(deskActions)),
  })
  .meta({ id: "OperatorCase" });

/** The pushes of the month, and what waits to be told. */
export const Outbox = z
  .object({
    /** `limit` is null where LINE sets none; `used` is LINE's own count, which lags a little. */
    quota: z.object({
      limit: z.int().nullable(),
      used: z.int(),
      checkedAt: Timestamp.nullable(),
      /** Since when LINE refuses pushes for the month. */
      usedUpSince: Timestamp.nullable(),
      resetsOn: Day,
    }),
    /** On their way, with nothing in it. */
    pending: z.int(),
    undelivered: z.array(
      z.object({
        reason: z.enum(undeliveredReasons),
        reasonText: z.string(),
        count: z.int(),
        since: Timestamp,
      }),
    ),
  })
  .meta({ id: "Outbox" });

export const CaseStepRequest = z
  .strictObject({ version: z.int().optional(), reason: z.string().max(500).optional() })
  .meta({ id: "CaseStepRequest" });

export const CollectionCallback = z
  .strictObject({
    /** The sender's own number, printable ASCII. */
    receiptId: z.string().regex(/^[ -~]{1,100}$/),
    virtualAccount: z.string().regex(/^\d{10,16}$/),
    amount: z.int().positive().max(99_999_999),
    paidAt: z.iso.datetime({ offset: true }),
    channel: z.enum(channels).extract(["STORE", "ATM"]),
  })
  .meta({ id: "CollectionCallback" });

export const CollectionOutcome = z
  .object({ receiptId: z.string(), state: z.enum(receiptStates) })
  .meta({ id: "CollectionOutcome" });

export const ReceiptItem = z
  .object({
    id: z.string(),
    channel: z.enum(channels),
    externalId: z.string(),
    virtualAccount: z.string().nullable(),
    amount: Money,
    paidAt: Timestamp,
    receivedAt: Timestamp,
    state: z.enum(receiptStates),
    late: z.boolean(),
    /** What can still be given back. */
    refundable: Money,
    serial: Serial.nullable(),
  })
  .meta({ id: "Receipt" });
export const ReceiptPage = z
  .object({ items: z.array(ReceiptItem), nextCursor: z.string().nullable() })
  .meta({ id: "ReceiptPage" });

export const DemoClockRequest = z
  .strictObject({
    advanceMs: z
      .int()
      .min(0)
      .max(400 * 24 * 3600 * 1000),
  })
  .meta({ id: "DemoClockRequest" });
export const DemoClock = z.object({ now: Timestamp }).meta({ id: "DemoClock" });

export type ReceiptItem = z.infer<typeof ReceiptItem>;
export type OperatorCase = z.infer<typeof OperatorCase>;
export type CollectionCallback = z.infer<typeof CollectionCallback>;
export type Outbox = z.infer<typeof Outbox>;
