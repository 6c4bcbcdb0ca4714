import type { RefundKind, RefundWay } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { type BalanceRefund, balanceRefund } from "#domain/refund/balance-refund.ts";
import { openRefundStates, standingStates } from "#domain/refund/lifecycle.ts";
import type { Prisma, Refund } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import type { LockedCase } from "../case/lock-case.ts";
import { detailsOfCase, type RefundDetails } from "./refund-details.ts";
import { type LockedReceipt, lockReceipt } from "./reserved.ts";

/** Who begins a refund, and when. */
export interface By {
  /** `staff:<id>`, `student:<id>` or `system` */
  actor: string;
  at: Date;
}

interface SurplusRefund {
  receiptId: string;
  /** The case that the money named; its student is told. */
  caseId: string | null;
  itemId?: string | null;
  method: RefundWay;
  /** Whole NT$; all that can be given back when absent. */
  amount?: number | undefined;
  details?: RefundDetails;
  /** The refund that did not reach her, which this one takes the place of. */
  previousId?: string;
}

/**
 * Sets money of a receipt aside to be given back, under the receipt's lock. Nobody outside is asked here.
 * @param available what the asker believed could be given back; unless that is so, nothing begins
 * @throws DomainError not_found, refund_differs, refund_not_available, refund_under_way
 */
export async function createSurplusRefund(
  tx: Tx,
  { receiptId, amount: wanted, ...wish }: SurplusRefund,
  by: By,
  available?: number,
): Promise<Refund> {
  const locked = await lockReceipt(tx, receiptId);
  if (wish.method === "LINE_PAY") await mustBeAlone(tx, locked);
  if (available !== undefined && available !== locked.available) throw new DomainError("refund_differs");
  const amount = wanted ?? locked.available;
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > locked.available)
    throw new DomainError("refund_not_available");
  return insert(tx, "SURPLUS", { ...wish, receiptId, amount }, by);
}

/** One whose end is open may have taken its money already; LINE Pay's list could not tell the two apart. */
async function mustBeAlone(tx: Tx, { receipt: { id, channel } }: LockedReceipt): Promise<void> {
  if (channel !== "LINE_PAY") throw new DomainError("refund_not_available");
  const where = { receiptId: id, method: "LINE_PAY", state: { in: [...openRefundStates] } };
  if ((await tx.refund.count({ where })) > 0) throw new DomainError("refund_under_way");
}

/**
 * Sets the balance of a stopped card aside for its holder, by the way that she chose. The case is locked.
 * @param balance whole NT$, as the card core told it
 * @returns null when nothing is left to send once fee and post are paid
 * @throws DomainError refund_under_way when one stands already
 */
export async function createBalanceRefund(
  tx: Tx,
  cardCase: LockedCase,
  { balance, previousId }: { balance: number; previousId?: string },
  by: By,
): Promise<Refund | null> {
  const method = cardCase.refundMethod ?? "TRANSFER";
  const amounts = balanceRefund(balance, method, cardCase.deductedFee);
  return amounts && createBalanceRefundOf(tx, cardCase, { ...amounts, previousId }, by);
}

/** The same of amounts that are known, as when one is sent again. */
async function createBalanceRefundOf(
  tx: Tx,
  cardCase: LockedCase,
  { previousId, ...amounts }: BalanceRefund & { previousId?: string | undefined },
  by: By,
): Promise<Refund> {
  const standing = { caseId: cardCase.id, kind: "BALANCE", state: { in: [...standingStates] } };
  if ((await tx.refund.count({ where: standing })) > 0) throw new DomainError("refund_under_way");
  const method = cardCase.refundMethod ?? "TRANSFER";
  const wish = {
    ...amounts,
    caseId: cardCase.id,
    method,
    details: detailsOfCase(cardCase),
    ...(previousId && { previousId }),
  };
  return insert(tx, "BALANCE", wish, by);
}

type Row = Omit<Prisma.RefundUncheckedCreateInput, "kind" | "state" | "createdAt" | "createdBy"> & {
  details?: RefundDetails;
};

async function insert(
  tx: Tx,
  kind: RefundKind,
  { details, ...row }: Row,
  { actor, at }: By,
): Promise<Refund> {
  // What LINE Pay returns goes at once; the rest waits for the next batch.
  const nextAttemptAt = row.method === "LINE_PAY" ? at : null;
  const begun = { at, actor, event: "created", code: row.method, from: "CREATED", to: "CREATED" };
  return tx.refund.create({
    data: {
      ...row,
      ...details,
      ...{ kind, state: "CREATED", nextAttemptAt, createdAt: at, createdBy: actor },
      events: { create: begun },
    },
  });
}
