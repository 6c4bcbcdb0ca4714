import type { RequestHandler } from "express";
import { z } from "zod";
import { toIso } from "#domain/calendar.ts";
import { acknowledgeOrders } from "#usecases/card-core/acknowledge-orders.ts";
import { calledBack, type FeedItem as Item, orderPhoto, readFeed } from "#usecases/card-core/read-feed.ts";
import type { ApiDeps } from "../api-deps.ts";
import { FeedAck, type FeedItem, type FeedPage, FeedQuery } from "../contracts/card-core.ts";
import { isoOrNull } from "../school/present-case.ts";
import { staffOf } from "../staff-session.ts";

/** `GET /api/operator/feed`; never kept by a cache. */
export function showFeed(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const query = FeedQuery.parse(req.query);
    const orders = await readFeed(api, staffOf(res), query);
    const last = orders.at(-1)?.seq ?? query.after;
    const page: FeedPage = {
      items: orders.map(presentOrder),
      last: Number(last),
      calledBack: (await calledBack(api, query.after)).map(Number),
    };
    res.set("Cache-Control", "no-store").json(page);
  };
}

/** `POST /api/operator/feed/ack` */
export function ackFeed(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { upTo } = FeedAck.parse(req.body ?? {});
    res.json({ acked: await acknowledgeOrders(api, staffOf(res), BigInt(upTo)) });
  };
}

/** Part of a path. @throws ZodError for what is no number */
export const SeqPath = z.object({ seq: z.coerce.bigint().min(0n).max(9_223_372_036_854_775_807n) });

/** `GET /api/operator/feed/:seq/photo`; never kept by a cache. */
export function showOrderPhoto(api: ApiDeps): RequestHandler<{ seq: string }> {
  return async (req, res) => {
    const jpeg = await orderPhoto(api, staffOf(res), SeqPath.parse(req.params).seq);
    res.type("image/jpeg").set("Cache-Control", "no-store").send(jpeg);
  };
}

function presentOrder({ seq, case: { serial }, ...order }: Item): FeedItem {
  const { kind, round, createdAt, ackedAt, supersededAt, outcome, payload } = order;
  return {
    seq: Number(seq),
    kind,
    serial,
    round,
    createdAt: toIso(createdAt),
    ackedAt: isoOrNull(ackedAt),
    supersededAt: isoOrNull(supersededAt),
    outcome: outcome as FeedItem["outcome"],
    payload,
  };
}
