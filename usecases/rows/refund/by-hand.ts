import type { Refund } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import type { LockedCase } from "../case/lock-case.ts";
import { type By, createBalanceRefund } from "./create-refund.ts";
import { lockRefund, moveRefund } from "./move-refund.ts";
import { bookReturned, bookSent } from "./refund-postings.ts";

/**
 * The desk says that the balance was paid back: what was set aside for it is sent. Where the card core has not told a balance, nothing is known
 * that could be booked. The case is locked.
 * @returns the refund that was sent, if its amount is known
 */
export async function sentByHand(
  tx: Tx,
  { id: caseId }: LockedCase,
  { actor, at }: By,
): Promise<Refund | null> {
  const open = await latest(tx, caseId, ["CREATED", "SUBMITTED"]);
  if (!open) return null;
  const refund = await lockRefund(tx, open.id);
  if (!(await moveRefund(tx, refund, { event: "sent", actor, code: "desk", at, fields: { sentAt: at } })))
    return null;
  await bookSent(tx, refund, { sentAt: at, at });
  return refund;
}

/** The desk says that it came back. The case is locked. @returns the refund that came back, if one was sent */
export async function returnedByHand(
  tx: Tx,
  { id: caseId }: LockedCase,
  reason: string,
  { actor, at }: By,
): Promise<Refund | null> {
  const sent = await latest(tx, caseId, ["SENT"]);
  if (!sent) return null;
  const refund = await lockRefund(tx, sent.id);
  const fields = { returnedAt: at, reason };
  if (!(await moveRefund(tx, refund, { event: "returned", actor, code: "desk", at, fields }))) return null;
  await bookReturned(tx, refund, { returnedAt: at, at });
  return refund;
}

/** She told where else it shall go: a row of its own takes the place of the one that came back. The case is locked and has the new details. */
export async function sendAgain(tx: Tx, cardCase: LockedCase, by: By): Promise<void> {
  const back = await latest(tx, cardCase.id, ["RETURNED"]);
  if (!back || (await tx.refund.count({ where: { previousId: back.id } })) > 0) return;
  const { amount, postage, lossFee } = back;
  // The whole balance again: by another way another post is taken off.
  const balance = amount + postage + lossFee;
  await createBalanceRefund(tx, cardCase, { balance, lossFee, previousId: back.id }, by);
}

function latest(tx: Tx, caseId: string, states: string[]): Promise<Refund | null> {
  return tx.refund.findFirst({
    where: { caseId, kind: "BALANCE", state: { in: states } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}
