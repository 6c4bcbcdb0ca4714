import type { ReceiptItem } from "../../api/contracts/operator.ts";
import type { Refund, RefundBatch } from "../../api/contracts/refunds.ts";
import { queryOf, request } from "./request.ts";

const path = "/api/operator/refunds";

type Items<Item> = { items: Item[] };

export const readRefunds = async (): Promise<Refund[]> =>
  (await request<Items<Refund>>("GET", `${path}${queryOf({ limit: "50" })}`)).items;

/** Money of both kinds that is kept aside and not on its way back yet. */
export async function readRefundable(): Promise<ReceiptItem[]> {
  const states = ["SURPLUS", "WRONG_AMOUNT"];
  const pages = await Promise.all(
    states.map((state) =>
      request<Items<ReceiptItem>>("GET", `/api/operator/receipts${queryOf({ state, limit: "50" })}`),
    ),
  );
  return pages.flatMap(({ items }) => items).filter(({ refundable }) => refundable > 0);
}

/** Refused where something else can be given back than what was shown. */
export const startRefund = ({ id, refundable }: ReceiptItem) =>
  request<Refund>("POST", path, { receiptId: id, available: refundable });

export const makeBatch = (method: RefundBatch["method"]) =>
  request<RefundBatch>("POST", `${path}/batch`, { method });

/** @param reason of one that came back, in the bank's words */
export const tellResult = ({ id }: Refund, outcome: "PAID" | "RETURNED", reason?: string) =>
  request("POST", `${path}/results`, {
    results: [{ reference: id, outcome, ...(reason && { reason }) }],
  });
