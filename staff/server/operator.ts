import type { CardOrderPage, ListedOrder } from "../../api/contracts/card-core.ts";
import type { OperatorCase, Outbox } from "../../api/contracts/operator.ts";
import { queryOf, request } from "./request.ts";

interface Search {
  q?: string;
  /** Only cases whose earlier loss report is still to be found. */
  lossAwaited?: string;
  /** Only cases whose student could not be told something. */
  undelivered?: string;
}

export const readOutbox = () => request<Outbox>("GET", "/api/operator/outbox");

/** @param after of the page before; 0 for the first */
export const readCardOrders = (state: ListedOrder["state"], after: number) =>
  request<CardOrderPage>("GET", `/api/operator/card-orders${queryOf({ state, after: String(after) })}`);

/** What was refused, or a card that was misprinted. */
export const orderAgain = (seq: number) => request<void>("POST", `/api/operator/card-orders/${seq}/again`);

export const searchCases = async (search: Search): Promise<OperatorCase[]> =>
  (
    await request<{ items: OperatorCase[] }>(
      "GET",
      `/api/operator/cases${queryOf({ ...search, limit: "20" })}`,
    )
  ).items;

/** @param reason for the student, in the operator's words */
export const takeStep = (
  { serial, version }: OperatorCase,
  step: OperatorCase["actions"][number],
  reason?: string,
) =>
  request<OperatorCase>("POST", `/api/operator/cases/${encodeURIComponent(serial)}/${step}`, {
    version,
    ...(reason && { reason }),
  });
