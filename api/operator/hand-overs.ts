import type { RequestHandler } from "express";
import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import { listHandOvers, receiveCash } from "#usecases/operator/receive-cash.ts";
import type { ApiDeps } from "../api-deps.ts";
import { CountedCash, HandOverQuery } from "../contracts/cash.ts";
import { presentHandOver } from "../present-hand-over.ts";
import { staffOf } from "../staff-session.ts";

/** `GET /api/operator/hand-overs` */
export function showHandOvers(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const items = await listHandOvers(api, HandOverQuery.parse(req.query));
    res.json({ items: items.map(presentHandOver) });
  };
}

/** `POST /api/operator/hand-overs/:id/receive` */
export function confirmHandOver(api: ApiDeps): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const { amount } = CountedCash.parse(req.body ?? {});
    const id = z.uuid().safeParse(req.params.id).data;
    if (!id) throw new DomainError("not_found");
    res.json(presentHandOver(await receiveCash(api, staffOf(res), { id, amount })));
  };
}
