import { dayOf } from "#domain/calendar.ts";
import { balanceRefundedEntries, type Entry, surplusReturnedEntries } from "#domain/ledger/entries.ts";
import type { Refund } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { post, reverse } from "../ledger/post.ts";

/** The money has gone: out of what was held for her. */
export async function bookSent(tx: Tx, refund: Refund, { sentAt, at }: { sentAt: Date; at: Date }) {
  await post(tx, [
    {
      cause: { type: "refund", id: refund.id, step: "sent" },
      caseId: refund.caseId,
      occurredOn: dayOf(sentAt),
      bookedAt: at,
      entries: await entriesOf(tx, refund),
    },
  ]);
}

/** It came back and is held for her again. */
export async function bookReturned(
  tx: Tx,
  { id }: Refund,
  { returnedAt, at }: { returnedAt: Date; at: Date },
): Promise<void> {
  const dates = { occurredOn: dayOf(returnedAt), bookedAt: at };
  await reverse(
    tx,
    { type: "refund", id, step: "sent" },
    { step: "returned", reason: "refundReturned", ...dates },
  );
}

async function entriesOf(
  tx: Tx,
  { method, receiptId, caseId, amount, postage, lossFee }: Refund,
): Promise<Entry[]> {
  if (receiptId)
    return surplusReturnedEntries(receiptId, amount, method === "LINE_PAY" ? "LINE_PAY" : "bank");
  const deducted = lossFee > 0 && { deducted: { billId: await billOf(tx, caseId!), amount: lossFee } };
  return balanceRefundedEntries(caseId!, { sent: amount, postage, ...deducted });
}

/** The bill that the balance pays (C20). */
async function billOf(tx: Tx, caseId: string): Promise<string> {
  const { id } = await tx.bill.findFirstOrThrow({ where: { caseId }, orderBy: { createdAt: "desc" } });
  return id;
}
