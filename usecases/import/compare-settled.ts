import type { LinePayLine } from "#domain/collection/file-line.ts";
import type { Tx } from "../ports/transaction.ts";
import { openMoneyItem } from "../rows/money-item/open-item.ts";
import { noteSightings } from "../rows/payment/sightings.ts";
import { lockSettlements } from "../rows/settlement/settled-receipts.ts";
import type { LineResult } from "./line-result.ts";

type Compared = Pick<LineResult, "outcome" | "receiptId" | "first">;

/** Where a line stands. */
interface Place {
  fileId: string;
  no: number;
}

/**
 * Sets a payment or refund that LINE Pay settles beside our books. It moves no money, which the remittance does: what is the same is noted as
 * told, what differs opens an item, once.
 */
export async function compareSettled(tx: Tx, place: Place, line: LinePayLine, at: Date): Promise<Compared> {
  await lockSettlements(tx);
  return line.type === "PAYMENT" ? comparePayment(tx, place, line, at) : compareRefund(tx, line, at);
}

async function comparePayment(tx: Tx, { fileId, no }: Place, line: LinePayLine, at: Date): Promise<Compared> {
  const { transactionId: reference } = line;
  const source = "linePay";
  const told = await tx.receiptSighting.findUnique({ where: { source_reference: { source, reference } } });
  const receipt = await tx.receipt.findUnique({
    where: { channel_externalId: { channel: "LINE_PAY", externalId: reference } },
    include: { bill: { select: { caseId: true } } },
  });
  const receiptId = receipt?.id ?? null;
  if (receipt?.amount !== line.amount)
    return differs(tx, line, { ours: receipt?.amount ?? 0, receiptId, caseId: receipt?.bill?.caseId, at });
  if (told) {
    const first =
      told.fileId !== null && told.lineNo !== null ? { fileId: told.fileId, no: told.lineNo } : null;
    return { outcome: "duplicate", receiptId, first };
  }
  const seen = [{ receiptId: receipt.id, sighting: { source, reference, line: { fileId, no } } }] as const;
  await noteSightings(tx, seen, at);
  return { outcome: "seen", receiptId, first: null };
}

async function compareRefund(tx: Tx, line: LinePayLine, at: Date): Promise<Compared> {
  const refund = await tx.refund.findFirst({
    where: { method: "LINE_PAY", state: "SENT", providerId: line.transactionId },
  });
  const ours = refund ? -refund.amount : 0;
  const receiptId = refund?.receiptId ?? null;
  if (ours !== line.amount) return differs(tx, line, { ours, receiptId, caseId: refund?.caseId, at });
  return { outcome: "seen", receiptId, first: null };
}

async function differs(
  tx: Tx,
  { type, transactionId, orderId, amount: theirs, day }: LinePayLine,
  {
    ours,
    receiptId,
    caseId = null,
    at,
  }: { ours: number; receiptId: string | null; caseId?: string | null | undefined; at: Date },
): Promise<Compared> {
  const known = {
    kind: "settlementDiffers",
    AND: [
      { details: { path: ["transactionId"], equals: transactionId } },
      { details: { path: ["theirs"], equals: theirs } },
    ],
  };
  if ((await tx.moneyItem.count({ where: known })) === 0)
    await openMoneyItem(tx, {
      ...{ kind: "settlementDiffers", receiptId: null, caseId },
      ...{ amount: theirs - ours, at },
      details: { type, transactionId, orderId, day, ours, theirs },
    });
  return { outcome: "differs", receiptId, first: null };
}
