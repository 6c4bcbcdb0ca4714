import { z } from "zod";

// Long ids are strings already, see lossless-json.ts; a shorter number is exact.
const Id = z.union([z.string().regex(/^\d{1,19}$/), z.int().nonnegative().transform(String)]);
// There is no total anywhere: what was paid is the sum over card, balance and points.
const PaidAmount = z
  .array(z.object({ amount: z.int() }))
  .min(1)
  .transform((parts) => parts.reduce((sum, { amount }) => sum + amount, 0));

/** What every call answers; the outcome is in `returnCode`. */
export const Envelope = z.object({
  returnCode: z.string().regex(/^\w{1,20}$/),
  returnMessage: z.string().default(""),
  info: z.unknown().optional(),
});

export const RequestInfo = z
  .object({ transactionId: Id, paymentUrl: z.object({ web: z.url() }) })
  .transform(({ transactionId, paymentUrl }) => ({ transactionId, paymentUrl: paymentUrl.web }));

export const ConfirmInfo = z
  .object({ orderId: z.string(), payInfo: PaidAmount })
  .transform(({ orderId, payInfo }) => ({ orderId, paidAmount: payInfo }));

export const RefundInfo = z.object({ refundTransactionId: Id });

// The amounts of refunds are written as negative numbers.
const Refund = z
  .object({ refundTransactionId: Id, refundAmount: z.int() })
  .transform(({ refundTransactionId: id, refundAmount }) => ({ id, amount: Math.abs(refundAmount) }));

const Transaction = z
  .object({
    transactionId: Id,
    orderId: z.string(),
    payInfo: PaidAmount,
    refundList: z.array(Refund).nullish(),
  })
  .transform(({ transactionId, orderId, payInfo, refundList }) => ({
    transactionId,
    orderId,
    paidAmount: payInfo,
    refunds: refundList ?? [],
  }));

const Row = z.looseObject({ transactionType: z.unknown().optional(), payStatus: z.unknown().optional() });

export const DetailsInfo = z
  .preprocess(onlyPayments, z.array(Transaction))
  .transform((payments) => ({ payments }));

// Rows of refunds, and payments that were authorised only or voided, are no payments.
function onlyPayments(info: unknown): unknown {
  return z
    .array(Row)
    .parse(info)
    .filter(({ transactionType, payStatus }) => {
      return (transactionType ?? "PAYMENT") === "PAYMENT" && (payStatus ?? "CAPTURE") === "CAPTURE";
    });
}
