import type { RequestHandler } from "express";
import { z } from "zod";
import { toIso } from "#domain/calendar.ts";
import { listReceipts } from "#usecases/payment/list-receipts.ts";
import type { ApiDeps } from "../api-deps.ts";
import { ReceiptItem } from "../contracts/operator.ts";

const ReceiptQuery = z.strictObject({
  state: ReceiptItem.shape.state.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

/** `GET /api/operator/receipts` */
export function showReceipts(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { items, nextCursor } = await listReceipts(api, ReceiptQuery.parse(req.query));
    res.json({ items: items.map(present), nextCursor });
  };
}

type Item = Awaited<ReturnType<typeof listReceipts>>["items"][number];

function present(item: Item): z.infer<typeof ReceiptItem> {
  const { id, channel, externalId, virtualAccount, amount, state, late, refundable, serial } = item;
  const paidAt = toIso(item.paidAt);
  return {
    id,
    channel,
    externalId,
    virtualAccount,
    amount,
    paidAt,
    receivedAt: toIso(item.receivedAt),
    state,
    late,
    refundable,
    serial,
  };
}
