import type { RequestHandler } from "express";
import { toIso } from "#domain/calendar.ts";
import { acknowledgeOrders, type CardOrderItem, cardOrders } from "#usecases/operator/card-orders.ts";
import type { ApiDeps } from "../api-deps.ts";
import { FeedAck, type FeedPage, FeedQuery } from "../contracts/staff-desk.ts";
import { isoOrNull } from "../school/present-case.ts";
import { staffOf } from "../staff-session.ts";

/** `GET /api/operator/feed` */
export function readFeed(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const query = FeedQuery.parse(req.query);
    const orders = await cardOrders(api, query);
    const last = orders.at(-1)?.seq ?? query.after;
    res.json({ items: orders.map(presentOrder), last: Number(last) } satisfies FeedPage);
  };
}

/** `POST /api/operator/feed/ack` */
export function ackFeed(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { upTo } = FeedAck.parse(req.body ?? {});
    res.json({ acked: await acknowledgeOrders(api, staffOf(res), BigInt(upTo)) });
  };
}

function presentOrder({
  seq,
  kind,
  createdAt,
  ackedAt,
  case: { serial },
}: CardOrderItem): FeedPage["items"][number] {
  return { seq: Number(seq), kind, serial, createdAt: toIso(createdAt), ackedAt: isoOrNull(ackedAt) };
}
