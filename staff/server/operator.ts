import type { CardOrderPage, ListedOrder } from "../../api/contracts/card-core.ts";
import type { BooksReport, MoneyItem, MoneyItemDetail } from "../../api/contracts/money-items.ts";
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

/** What waits longest stands last. */
export const listMoney = async (): Promise<MoneyItem[]> =>
  (await request<{ items: MoneyItem[] }>("GET", "/api/operator/money-items?limit=50")).items;

const itemPath = (id: string) => `/api/operator/money-items/${encodeURIComponent(id)}`;

export const showMoney = (id: string) => request<MoneyItemDetail>("GET", itemPath(id));

/** @param body as the route of this act wants it */
export const actOnMoney = (id: string, act: "assign" | "apply" | "identify" | "explain", body: object) =>
  request<MoneyItemDetail>("POST", `${itemPath(id)}/${act}`, body);

export const readBooks = () => request<BooksReport>("GET", "/api/operator/books");
