import { type RequestHandler, Router } from "express";
import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import { checkBooks } from "#usecases/ledger/check-books.ts";
import { applyMoneyItem } from "#usecases/money-item/apply-item.ts";
import { assignMoneyItem } from "#usecases/money-item/assign-item.ts";
import { explainMoneyItem } from "#usecases/money-item/explain-item.ts";
import { identifyMoneyItem } from "#usecases/money-item/identify-item.ts";
import { listMoneyItems } from "#usecases/money-item/list-items.ts";
import { showMoneyItem } from "#usecases/money-item/show-item.ts";
import { type Staff, staffActor } from "#usecases/rows/staff/staff.ts";
import type { ApiDeps } from "../api-deps.ts";
import {
  type BooksReport,
  MoneyItemAssignment,
  MoneyItemCase,
  MoneyItemExplanation,
  MoneyItemPayment,
  MoneyItemQuery,
} from "../contracts/money-items.ts";
import { staffOf } from "../staff-session.ts";
import { presentMoneyItem, presentWholeItem } from "./present-money-item.ts";

/** `/api/operator/money-items`: money that waits for somebody. */
export function moneyItemRouter(api: ApiDeps) {
  const router = Router();
  router.get("/", list(api));
  router.get("/:id", show(api));
  router.post(
    "/:id/assign",
    act(api, (staff, id, body) => {
      return assignMoneyItem(api, staff, id, MoneyItemAssignment.parse(body).to);
    }),
  );
  router.post(
    "/:id/apply",
    act(api, (staff, id, body) => {
      return applyMoneyItem(api, staff, id, MoneyItemPayment.parse(body).serial);
    }),
  );
  router.post(
    "/:id/identify",
    act(api, (staff, id, body) => {
      return identifyMoneyItem(api, staff, id, MoneyItemCase.parse(body).serial);
    }),
  );
  router.post(
    "/:id/explain",
    act(api, (staff, id, body) => {
      return explainMoneyItem(api, staff, id, MoneyItemExplanation.parse(body).reason);
    }),
  );
  return router;
}

/** `GET /api/operator/books` */
export function showBooks(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    const findings = await checkBooks(api);
    res.json({ sound: findings.length === 0, findings } satisfies BooksReport);
  };
}

function list(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { owner, ...query } = MoneyItemQuery.parse(req.query);
    const whose = owner === "me" ? staffActor(staffOf(res)) : owner;
    const { items, nextCursor } = await listMoneyItems(api, { ...query, owner: whose });
    res.json({ items: items.map((item) => presentMoneyItem(item, api.now())), nextCursor });
  };
}

type OneItem = RequestHandler<{ id: string }>;

function show(api: ApiDeps): OneItem {
  return async (req, res) => {
    res.json(presentWholeItem(await showMoneyItem(api, itemId(req.params.id)), api.now()));
  };
}

/** Does something about an item and shows it as it is then. */
function act(api: ApiDeps, verb: (staff: Staff, id: string, body: unknown) => Promise<void>): OneItem {
  return async (req, res) => {
    const id = itemId(req.params.id);
    await verb(staffOf(res), id, req.body ?? {});
    res.json(presentWholeItem(await showMoneyItem(api, id), api.now()));
  };
}

/** @throws DomainError not_found for what can be nobody's id */
function itemId(text: string): string {
  if (!z.uuid().safeParse(text).success) throw new DomainError("not_found");
  return text;
}
