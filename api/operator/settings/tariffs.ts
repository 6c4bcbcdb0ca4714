import type { RequestHandler } from "express";
import { priceNote } from "#domain/money/planned-price.ts";
import type { Tariff } from "#domain/money/tariff.ts";
import { listPrices } from "#usecases/tariff/list-prices.ts";
import { planPrices } from "#usecases/tariff/plan-prices.ts";
import type { ApiDeps } from "../../api-deps.ts";
import {
  DryRunQuery,
  PlanTariffsRequest,
  type TariffChanges,
  type Tariffs,
} from "../../contracts/settings.ts";
import { staffOf } from "../../staff-session.ts";

/** `GET /api/operator/settings/tariffs` */
export function showTariffs(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    const prices = await listPrices(api);
    const items = prices.map((price) => ({
      ...present(price),
      id: price.id,
      state: price.state,
      note: noteOf(price),
    }));
    res.json({ items } satisfies Tariffs);
  };
}

/** `PUT /api/operator/settings/tariffs` */
export function putTariffs(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { dryRun } = DryRunQuery.parse(req.query);
    const { prices } = PlanTariffsRequest.parse(req.body ?? {});
    const changes = await planPrices(api, staffOf(res), { prices, dryRun });
    res.json({
      dryRun,
      changes: changes.map(({ planned, before, ...counts }) => ({
        ...counts,
        planned: present(planned),
        before: present(before),
        note: noteOf(planned),
      })),
    } satisfies TariffChanges);
  };
}

function present(price: Tariff): Tariff {
  const { schoolCode, level, category, validFrom, lossFee, cardFee, amountDue, lossFeeFrom } = price;
  return { schoolCode, level, category, validFrom, lossFee, cardFee, amountDue, lossFeeFrom };
}

function noteOf(price: Tariff): string | null {
  return priceNote(price)?.zh ?? null;
}
