import type { RequestHandler } from "express";
import { toIso } from "#domain/calendar.ts";
import { cardOrderWords, orderStateWords } from "#domain/glossary.ts";
import { listOrders, type ListedOrder as Order } from "#usecases/card-core/list-orders.ts";
import { orderOnceMore } from "#usecases/card-core/order-once-more.ts";
import type { ApiDeps } from "../api-deps.ts";
import { type CardOrderPage, CardOrderQuery, type ListedOrder } from "../contracts/card-core.ts";
import { isoOrNull } from "../school/present-case.ts";
import { staffOf } from "../staff-session.ts";
import { SeqPath } from "./feed.ts";

/** `GET /api/operator/card-orders` */
export function showCardOrders(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const query = CardOrderQuery.parse(req.query);
    const orders = await listOrders(api, query);
    const last = orders.length < query.limit ? null : Number(orders.at(-1)?.seq);
    res.json({ items: orders.map(present), last } satisfies CardOrderPage);
  };
}

/** `POST /api/operator/card-orders/:seq/again` */
export function orderAgain(api: ApiDeps): RequestHandler<{ seq: string }> {
  return async (req, res) => {
    await orderOnceMore(api, staffOf(res), SeqPath.parse(req.params).seq);
    res.status(204).end();
  };
}

function present({ seq, case: { serial }, ...order }: Order): ListedOrder {
  const { kind, round, state, createdAt, balance, cardTail, reason, mayOrderAgain } = order;
  return {
    seq: Number(seq),
    kind,
    kindText: cardOrderWords[kind].zh,
    stateText: orderStateWords[state].zh,
    serial,
    round,
    state,
    createdAt: toIso(createdAt),
    ackedAt: isoOrNull(order.ackedAt),
    answeredAt: isoOrNull(order.answeredAt),
    resultAt: isoOrNull(order.resultAt),
    outcome: order.outcome as ListedOrder["outcome"],
    balance,
    cardTail,
    reason,
    mayOrderAgain,
  };
}
