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
      entries: entriesOf(refund),
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

function entriesOf({ method, receiptId, caseId, amount, postage, lossFee }: Refund): Entry[] {
  if (receiptId)
    return surplusReturnedEntries(receiptId, amount, method === "LINE_PAY" ? "LINE_PAY" : "bank");
  return balanceRefundedEntries(caseId!, { sent: amount, postage, deducted: lossFee });
}
