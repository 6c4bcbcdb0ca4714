import { z } from "zod";
import { refundKinds, refundMethods, refundStates, refundWays } from "#domain/codes.ts";
import { errorCatalogue } from "#domain/error-catalogue.ts";
import { keysOf } from "#domain/keys-of.ts";
import { Money, Serial, Timestamp } from "./common.ts";

/** Money on its way back to a student, without the account or address that it goes to. */
export const Refund = z
  .object({
    id: z.string(),
    kind: z.enum(refundKinds),
    serial: Serial.nullable(),
    receiptId: z.string().nullable(),
    method: z.enum(refundWays),
    methodText: z.string(),
    /** What she is sent; taken off before: `postage` of a cheque, `lossFee` where the balance pays it. */
    amount: Money,
    postage: Money,
    lossFee: Money,
    state: z.enum(refundStates),
    stateText: z.string(),
    /** It is not known yet where it goes. */
    detailsMissing: z.boolean(),
    /** It goes to somebody else's account, with a proof that the hotline has seen. */
    toOther: z.boolean(),
    batchId: z.string().nullable(),
    /** The refund that did not reach her, whose place this one takes. */
    previousId: z.string().nullable(),
    createdAt: Timestamp,
    submittedAt: Timestamp.nullable(),
    sentAt: Timestamp.nullable(),
    returnedAt: Timestamp.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: "Refund" });

export const RefundPage = z
  .object({ items: z.array(Refund), nextCursor: z.string().nullable() })
  .meta({ id: "RefundPage" });

export const RefundQuery = z.strictObject({
  state: z.enum(refundStates).optional(),
  kind: z.enum(refundKinds).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

const amount = z.int().positive().max(99_999_999);

export const RefundOrder = z
  .strictObject({
    receiptId: z.uuid(),
    amount: amount.optional().meta({ description: "All that can be given back when absent" }),
    method: z.enum(refundWays).optional(),
    available: z
      .int()
      .min(0)
      .optional()
      .meta({ description: "What you saw that can be given back; refused when it differs" }),
  })
  .meta({ id: "RefundOrder" });

export const RefundBatchRequest = z
  .strictObject({ method: z.enum(refundMethods) })
  .meta({ id: "RefundBatchRequest", example: { method: "TRANSFER" } });

export const RefundBatch = z
  .object({
    id: z.string(),
    method: z.enum(refundMethods),
    count: z.int(),
    total: Money,
    createdAt: Timestamp,
    /** Refunds that wait for an account or address. */
    skipped: z.array(z.string()),
    fileUrl: z.string(),
  })
  .meta({ id: "RefundBatch" });

export const RefundResults = z
  .strictObject({
    results: z
      .array(
        z.strictObject({
          reference: z.string().max(60),
          outcome: z.enum(["PAID", "RETURNED"]),
          at: z.iso.datetime({ offset: true }).optional().meta({ description: "Now when absent" }),
          reason: z.string().max(200).optional(),
        }),
      )
      .min(1)
      .max(500),
  })
  .meta({ id: "RefundResults" });

export const RefundOutcomes = z
  .object({
    results: z.array(
      z.object({
        reference: z.string(),
        ok: z.boolean(),
        /** It was told before, or what it tells is over. */
        known: z.boolean().optional(),
        code: z.enum(keysOf(errorCatalogue)).optional(),
      }),
    ),
  })
  .meta({ id: "RefundOutcomes" });

export const RefundDetails = z
  .strictObject({
    method: z.enum(refundMethods),
    bankCode: z.string().max(40).optional(),
    branchCode: z.string().max(40).optional(),
    accountNo: z.string().max(80).optional(),
    address: z.string().max(200).optional(),
    payee: z.string().min(1).max(60).optional().meta({ description: "When not the holder's own account" }),
    proof: z.string().max(200).optional().meta({ description: "What was seen; needed with `payee`" }),
  })
  .meta({ id: "RefundDetails" });

export type Refund = z.infer<typeof Refund>;
export type RefundBatch = z.infer<typeof RefundBatch>;
