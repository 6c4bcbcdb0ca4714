import { DomainError } from "#domain/errors.ts";
import type { Refund } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import type { LockedCase } from "../case/lock-case.ts";
import { cardBalanceOf } from "../ledger/card-balance.ts";
import { type By, createBalanceRefund } from "./create-refund.ts";
import { lockRefund, moveRefund } from "./move-refund.ts";
import { bookReturned, bookSent } from "./refund-postings.ts";

/**
 * The desk says that the balance was paid back: what was set aside for it is sent, or what the books hold of the card is, in a row of its own.
 * The case is locked.
 * @throws DomainError balance_unknown while nobody has told a balance of which something can be sent: no sum could be booked
 */
export async function sentByHand(tx: Tx, cardCase: LockedCase, { actor, at }: By): Promise<Refund> {
  const waiting = await latest(tx, cardCase.id, ["CREATED", "SUBMITTED"]);
  const refund = waiting ? await lockRefund(tx, waiting.id) : await setAside(tx, cardCase, { actor, at });
  await moveRefund(tx, refund, { event: "sent", actor, code: "desk", at, fields: { sentAt: at } });
  await bookSent(tx, refund, { sentAt: at, at });
  return refund;
}

/** Of one that came back or was withdrawn, another try; else of what the card core told when it stopped the card. */
async function setAside(tx: Tx, cardCase: LockedCase, by: By): Promise<Refund> {
  const before = await latest(tx, cardCase.id, ["RETURNED", "CANCELLED"]);
  const balance = await cardBalanceOf(tx, cardCase.id);
  const wish = { balance, ...(before && { previousId: before.id }) };
  const refund = await createBalanceRefund(tx, cardCase, wish, by);
  if (!refund) throw new DomainError("balance_unknown");
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
  await createBalanceRefund(tx, cardCase, { balance: amount + postage + lossFee, previousId: back.id }, by);
}

function latest(tx: Tx, caseId: string, states: string[]): Promise<Refund | null> {
  return tx.refund.findFirst({
    where: { caseId, kind: "BALANCE", state: { in: states } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}
