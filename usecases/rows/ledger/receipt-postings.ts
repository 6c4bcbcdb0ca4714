import { dayOf } from "#domain/calendar.ts";
import { clearingChannel } from "#domain/ledger/accounts.ts";
import {
  appliedEntries,
  type Entry,
  identifiedEntries,
  paidEntries,
  setAsideEntries,
  surplusEntries,
  unidentifiedEntries,
} from "#domain/ledger/entries.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { nextStep } from "./next-step.ts";
import { type Posting, post } from "./post.ts";

type Booked = Pick<
  Receipt,
  "id" | "channel" | "agency" | "amount" | "paidAt" | "receivedAt" | "billId" | "state"
>;

/** Money as it came in: to its bill, or aside. Pure, so that many receipts can be booked in one statement. */
export function receivedPosting(receipt: Booked, caseId: string | null): Posting {
  const { id, paidAt, receivedAt } = receipt;
  return {
    cause: { type: "receipt", id, step: "received" },
    caseId,
    occurredOn: dayOf(paidAt),
    bookedAt: receivedAt,
    entries: receivedEntries(receipt),
  };
}

function receivedEntries({ id, channel, agency, amount, billId, state }: Booked): Entry[] {
  const reported = { channel: clearingChannel(channel, agency), amount };
  if (state === "UNKNOWN_ACCOUNT") return unidentifiedEntries(reported, id);
  return state === "MATCHED" && billId ? paidEntries(reported, billId) : surplusEntries(reported, id);
}

/** Money that paid a bill is somebody's again, as when another amount is owed instead. The case is locked. */
export async function bookSetAside(
  tx: Tx,
  { id, billId, amount }: { id: string; billId: string; amount: number },
  { caseId, at }: { caseId: string; at: Date },
): Promise<void> {
  const step = await nextStep(tx, { type: "receipt", id }, "setAside");
  await post(tx, [
    {
      cause: { type: "receipt", id, step },
      caseId,
      occurredOn: dayOf(at),
      bookedAt: at,
      entries: setAsideEntries({ receiptId: id, billId, amount }),
    },
  ]);
}

/** Money that was kept aside pays a bill after all. The case of the bill is locked. */
export async function bookApplied(
  tx: Tx,
  { id, amount }: Pick<Receipt, "id" | "amount">,
  { from, bill, at }: { from: "surplus" | "unidentified"; bill: { id: string; caseId: string }; at: Date },
): Promise<void> {
  const step = await nextStep(tx, { type: "receipt", id }, "applied");
  await post(tx, [
    {
      cause: { type: "receipt", id, step },
      caseId: bill.caseId,
      occurredOn: dayOf(at),
      bookedAt: at,
      entries: appliedEntries(from, { receiptId: id, billId: bill.id, amount }),
    },
  ]);
}

/** Money of an unknown account is somebody's now. The case is locked. */
export async function bookIdentified(
  tx: Tx,
  { id, amount }: Pick<Receipt, "id" | "amount">,
  { caseId, at }: { caseId: string; at: Date },
): Promise<void> {
  await post(tx, [
    {
      cause: { type: "receipt", id, step: "identified" },
      caseId,
      occurredOn: dayOf(at),
      bookedAt: at,
      entries: identifiedEntries(id, amount),
    },
  ]);
}
