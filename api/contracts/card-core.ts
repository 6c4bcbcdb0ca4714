import { z } from "zod";
import {
  cardOrderKinds,
  idTypes,
  type OrderState,
  orderOutcomes,
  orderStates,
  photoModes,
} from "#domain/codes.ts";
import { errorCatalogue } from "#domain/error-catalogue.ts";
import { keysOf } from "#domain/keys-of.ts";
import { Serial, Timestamp } from "./common.ts";

const Sequence = z.coerce.bigint().min(0n).max(9_223_372_036_854_775_807n);
const Seq = z.int().meta({ description: "The order's number in the feed", example: 17 });
const Balance = z
  .int()
  .nullable()
  .meta({ description: "Whole NT$; below 0 where the card is overdrawn", example: 230 });
const Tail = z.string().nullable().meta({ description: "Last 4 to 8 places of the number", example: "4071" });

export const FeedQuery = z.strictObject({
  after: Sequence.default(0n),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** All that an order needs; which fields there are depends on its kind. */
export const OrderPayload = z
  .object({
    schoolCode: z.string(),
    schoolName: z.string(),
    studentNo: z.string(),
    name: z.string(),
    idType: z.enum(idTypes),
    idNumber: z.string(),
    printName: z.string().optional().meta({ description: "PRODUCE: the name on the card" }),
    photo: z
      .enum(photoModes)
      .optional()
      .meta({ description: "PRODUCE: NEW = fetch `/api/operator/feed/{seq}/photo`, KEEP = of the old card" }),
    remark: z.string().nullable().optional().meta({ description: "PRODUCE: what is to be changed" }),
    newCardTail: Tail.optional().meta({ description: "TRANSFER: the card that takes the balance" }),
    balance: Balance.optional().meta({ description: "TRANSFER: what the stop has told" }),
  })
  .meta({ id: "OrderPayload" });

export const FeedItem = z
  .object({
    seq: Seq,
    kind: z.enum(cardOrderKinds),
    serial: Serial,
    round: z.int().meta({ description: "Counts the orders of this kind for the case", example: 1 }),
    createdAt: Timestamp,
    ackedAt: Timestamp.nullable(),
    /** Called back: not to be carried out; a later round says what holds, if anything. */
    supersededAt: Timestamp.nullable(),
    /** Known already, as where the desk did it by hand. */
    outcome: z.enum(orderOutcomes).nullable(),
    /** Null once the personal data of the case are erased. */
    payload: OrderPayload.nullable(),
  })
  .meta({ id: "FeedItem" });

export const FeedPage = z
  .object({
    items: z.array(FeedItem),
    /** To be sent as `after` next time. */
    last: z.int(),
    /** Orders up to `after` that were called back since and have no answer. */
    calledBack: z.array(Seq),
  })
  .meta({ id: "FeedPage" });
export const FeedAck = z.strictObject({ upTo: z.int().min(0) }).meta({ id: "FeedAck" });
export const FeedAcked = z.object({ acked: z.int() }).meta({ id: "FeedAcked" });

export const OrderResult = z
  .strictObject({
    orderSeq: z.int().min(0).meta({ description: "`seq` of the order", example: 17 }),
    outcome: z.enum(orderOutcomes),
    at: Timestamp,
    balance: Balance.optional(),
    cardTail: Tail.optional(),
    reason: z.string().max(200).nullable().optional().meta({
      description: "Why it was refused; needed then",
      example: "卡號與學號不符",
    }),
  })
  .meta({ id: "OrderResult" });

export const FeedResults = z.strictObject({ results: z.array(OrderResult).max(500) }).meta({
  id: "FeedResults",
  example: {
    results: [
      { orderSeq: 17, outcome: "DONE", at: "2026-11-26T20:31:05+08:00", balance: 230 },
      { orderSeq: 18, outcome: "DONE", at: "2026-11-27T10:12:00+08:00", cardTail: "4071" },
      { orderSeq: 19, outcome: "REFUSED", at: "2026-11-27T10:12:01+08:00", reason: "卡號與學號不符" },
    ],
  },
});

export const ResultOutcome = z
  .object({
    orderSeq: z.int(),
    ok: z.boolean(),
    state: z.enum(orderStates).optional(),
    /** It was told before, in the same words. */
    repeated: z.boolean().optional(),
    code: z.enum(keysOf(errorCatalogue)).optional(),
    message: z.string().optional(),
    field: z.string().optional().meta({ description: "What is wrong, or differs from what was told before" }),
  })
  .meta({ id: "ResultOutcome" });
export const FeedResultsAnswer = z
  .object({ results: z.array(ResultOutcome) })
  .meta({ id: "FeedResultsAnswer" });

export const CardOrderQuery = z.strictObject({
  state: z.enum(orderStates).default("open" satisfies OrderState),
  after: Sequence.default(0n),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const ListedOrder = z
  .object({
    seq: Seq,
    kind: z.enum(cardOrderKinds),
    kindText: z.string(),
    stateText: z.string(),
    serial: Serial,
    round: z.int(),
    state: z.enum(orderStates),
    createdAt: Timestamp,
    ackedAt: Timestamp.nullable(),
    answeredAt: Timestamp.nullable(),
    /** When it happened, as the card core says. */
    resultAt: Timestamp.nullable(),
    outcome: z.enum(orderOutcomes).nullable(),
    balance: Balance,
    cardTail: Tail,
    reason: z.string().nullable(),
    mayOrderAgain: z.boolean(),
  })
  .meta({ id: "CardOrder" });
export const CardOrderPage = z
  .object({ items: z.array(ListedOrder), last: z.int().nullable() })
  .meta({ id: "CardOrderPage" });

export type FeedItem = z.infer<typeof FeedItem>;
export type FeedPage = z.infer<typeof FeedPage>;
export type ListedOrder = z.infer<typeof ListedOrder>;
export type CardOrderPage = z.infer<typeof CardOrderPage>;
export type FeedResultsAnswer = z.infer<typeof FeedResultsAnswer>;
export type FeedResults = z.infer<typeof FeedResults>;
