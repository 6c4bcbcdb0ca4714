import type { RefundWay } from "#domain/codes.ts";
import type { Refund } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { tellStudent } from "../case/change-case.ts";
import { type LockedCase, lockCase } from "../case/lock-case.ts";
import { lockMoneyItem } from "../money-item/lock-item.ts";
import { moveMoneyItem } from "../money-item/move-item.ts";
import { type By, createSurplusRefund } from "./create-refund.ts";
import { detailsOfCase, hasDetails, type RefundDetails } from "./refund-details.ts";

/**
 * Begins to give back money beyond a bill: the way it came by LINE Pay, else by an order to the bank, for which she is asked where to if that is
 * not known. Case and receipt are locked here.
 * @param available what the asker believed could be given back
 * @throws DomainError as `createSurplusRefund`
 */
export async function beginSurplusRefund(
  tx: Tx,
  wish: {
    receiptId: string;
    amount?: number | undefined;
    method?: RefundWay | undefined;
    previousId?: string;
  },
  by: By,
  available?: number,
): Promise<Refund> {
  const { channel, caseId, itemId } = await partsOf(tx, wish.receiptId);
  const cardCase = caseId ? await lockCase(tx, caseId) : null;
  const { method, details } = wayOf(channel, cardCase, wish.method);
  const { receiptId, amount, previousId } = wish;
  const order = {
    ...{ receiptId, caseId, itemId, method, amount },
    ...(details && { details }),
    ...(previousId && { previousId }),
  };
  const refund = await createSurplusRefund(tx, order, by, available);
  if (itemId) {
    const note = { code: "refundOrdered" as const, ...by, details: { refundId: refund.id, method } };
    await moveMoneyItem(tx, await lockMoneyItem(tx, itemId), note, { nextStep: "awaitRefund" });
  }
  if (cardCase && !hasDetails(refund)) {
    const notice = { kind: "surplusDetailsAsked", data: { amount: refund.amount } } as const;
    await tellStudent(tx, cardCase, { ...notice, onceKey: `surplusDetails:${refund.id}` }, by.at);
  }
  return refund;
}

/** The money of a bill is its case's; of money that the desk found the owner of, its item tells. */
async function partsOf(
  tx: Tx,
  id: string,
): Promise<{ channel: string | null; caseId: string | null; itemId: string | null }> {
  const found = await tx.receipt.findUnique({
    where: { id },
    select: {
      channel: true,
      bill: { select: { caseId: true } },
      items: { where: { closedAt: null }, select: { id: true, caseId: true }, take: 1 },
    },
  });
  const item = found?.items[0];
  const caseId = item?.caseId ?? found?.bill?.caseId ?? null;
  return { channel: found?.channel ?? null, caseId, itemId: item?.id ?? null };
}

/** What she gave for the balance of her card serves for other money too. */
function wayOf(
  channel: string | null,
  cardCase: LockedCase | null,
  wanted: RefundWay | undefined,
): { method: RefundWay; details?: RefundDetails } {
  const method = wanted ?? (channel === "LINE_PAY" ? "LINE_PAY" : (cardCase?.refundMethod ?? "TRANSFER"));
  if (method === "LINE_PAY" || cardCase?.refundMethod !== method) return { method };
  return { method, details: detailsOfCase(cardCase) };
}
