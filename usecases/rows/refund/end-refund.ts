import { dayOf } from "#domain/calendar.ts";
import { type CaseEventType, canHappen } from "#domain/case/lifecycle.ts";
import type { TimelineCode } from "#domain/case/timeline.ts";
import type { NoticeKind } from "#domain/codes.ts";
import type { Refund } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type CaseChange, changeCase, noteOnCase } from "../case/change-case.ts";
import { type LockedCase, lockedSnapshot } from "../case/lock-case.ts";
import { closeMoneyItem, moveMoneyItem, reopenMoneyItem } from "../money-item/move-item.ts";
import type { LockedRefund } from "./lock-refund-parts.ts";
import { moveRefund, type RefundMove } from "./move-refund.ts";
import { bookReturned, bookSent } from "./refund-postings.ts";
import { lockReceipt } from "./reserved.ts";

type News = Pick<RefundMove, "actor" | "code" | "at">;

/**
 * The money went: books, item, case and what she is told, all or none. All of it is locked.
 * @param sentAt when it went, by whoever sent it
 * @returns false for news that came too late
 */
export async function refundSent(
  tx: Tx,
  { refund, cardCase, item }: LockedRefund,
  { sentAt, providerId, ...news }: News & { sentAt: Date; providerId?: string },
): Promise<boolean> {
  const fields = { sentAt, ...(providerId && { providerId }) };
  if (!(await moveRefund(tx, refund, { ...news, event: "sent", fields }))) return false;
  await bookSent(tx, refund, { sentAt, at: news.at });
  if (item) await settleItem(tx, { refund, item }, news);
  const told = { amount: refund.amount, on: dayOf(sentAt), way: refund.method, ...feeOf(refund) };
  if (cardCase) await tell(tx, { refund, cardCase }, news, "sent", told);
  return true;
}

/**
 * The money came back, as from an account that is closed: it is held for her again, and she is asked where else it shall go.
 * @param reason in the words of the bank or the desk
 * @returns false for news that came too late
 */
export async function refundReturned(
  tx: Tx,
  { refund, cardCase, item }: LockedRefund,
  { returnedAt, reason, ...news }: News & { returnedAt: Date; reason: string },
): Promise<boolean> {
  const went = refund.state === "SENT";
  if (!(await moveRefund(tx, refund, { ...news, event: "returned", fields: { returnedAt, reason } })))
    return false;
  if (went) await bookReturned(tx, refund, { returnedAt, at: news.at });
  if (item) await giveItemBack(tx, { refund, item }, news);
  const told = { amount: refund.amount, on: dayOf(returnedAt), reason };
  if (cardCase) await tell(tx, { refund, cardCase }, news, "returned", told);
  return true;
}

/** What was taken off the balance before, where anything was. */
export const feeOf = ({ lossFee }: Pick<Refund, "lossFee">) => (lossFee > 0 ? { fee: lossFee } : {});

type WithItem = { refund: Refund; item: NonNullable<LockedRefund["item"]> };

/** What was kept aside is all gone, or a part of it is still there. */
async function settleItem(tx: Tx, { refund, item }: WithItem, { actor, at }: News): Promise<void> {
  const details = { refundId: refund.id, amount: refund.amount };
  const { available } = await lockReceipt(tx, refund.receiptId!);
  const open = await tx.refund.count({
    where: { receiptId: refund.receiptId, state: { in: ["CREATED", "SUBMITTED", "UNKNOWN"] } },
  });
  if (available === 0 && open === 0) {
    await closeMoneyItem(tx, item, { outcome: "refunded", actor, at, details });
    return;
  }
  const nextStep = open > 0 ? "awaitRefund" : "refund";
  await moveMoneyItem(tx, item, { code: "noted", actor, at, details }, { nextStep });
}

/** The money of an item is there again, or still: somebody decides anew. */
export async function giveItemBack(tx: Tx, { refund, item }: WithItem, { actor, at }: News): Promise<void> {
  const details = { refundId: refund.id, amount: refund.amount };
  if (item.closedAt) await reopenMoneyItem(tx, item, { actor, at, details, nextStep: "refund" });
  else await moveMoneyItem(tx, item, { code: "refundReturned", actor, at, details }, { nextStep: "refund" });
}

interface Words {
  event: CaseEventType;
  code: TimelineCode;
  kind: NoticeKind;
}

const ofBalance = {
  sent: { event: "refunded", code: "refunded", kind: "refundSent" },
  returned: { event: "refundReturned", code: "refundReturned", kind: "refundReturned" },
} as const satisfies Record<string, Words>;

const ofSurplus = {
  sent: { code: "surplusReturned", kind: "surplusReturned" },
  returned: { code: "surplusCameBack", kind: "surplusCameBack" },
} as const satisfies Record<string, Omit<Words, "event">>;

/** The balance of the card is a step of the case; other money is a line in its history. */
async function tell(
  tx: Tx,
  { refund, cardCase }: { refund: Refund; cardCase: LockedCase },
  { actor, at }: News,
  what: "sent" | "returned",
  details: { amount: number; on: string; way?: string; fee?: number; reason?: string },
): Promise<void> {
  if (refund.kind === "SURPLUS") {
    const { code, kind } = ofSurplus[what];
    return noteOnCase(tx, cardCase, code, { actor, at, details, notice: { kind, data: details } });
  }
  const { event, code, kind } = ofBalance[what];
  const notice = { kind, data: details };
  // The desk may have said so by hand before.
  if (!canHappen(await lockedSnapshot(tx, cardCase), { type: event, at })) {
    await noteOnCase(tx, cardCase, code, { actor, at, details });
    return;
  }
  // Open again, beside whatever case of the card she may have by now.
  const fields: CaseChange["fields"] = what === "returned" ? { besideAnother: true } : {};
  await changeCase(tx, cardCase, event, { actor, at, details, notice, fields });
}
