import type { LinePayLine } from "#domain/collection/file-line.ts";
import type { Tx } from "../ports/transaction.ts";
import { dayToColumn } from "../rows/day-column.ts";
import { openMoneyItem } from "../rows/money-item/open-item.ts";
import { noteSightings } from "../rows/payment/sightings.ts";
import { lockSettlements } from "../rows/settlement/settled-receipts.ts";
import type { LineResult } from "./line-result.ts";

type Compared = Pick<LineResult, "outcome" | "receiptId" | "first">;
type Named = Pick<LinePayLine, "type" | "transactionId">;
type Dated = Pick<LinePayLine, "type" | "transactionId" | "day">;

/** Where a line stands. */
interface Place {
  fileId: string;
  no: number;
}

const source = "linePay";

/**
 * Sets a payment or refund that LINE Pay settles beside our books. It moves no money, which the remittance does: what is the same is noted as
 * told, what differs opens an item, once.
 */
export async function compareSettled(
  tx: Tx,
  { fileId, no }: Place,
  line: LinePayLine,
  at: Date,
): Promise<Compared> {
  await lockSettlements(tx);
  const ours = await oursOf(tx, line);
  const receiptId = ours?.receiptId ?? null;
  if (ours?.amount !== line.amount) {
    await openDifference(tx, line, { ours: ours?.amount ?? 0, caseId: ours?.caseId ?? null, at });
    return { outcome: "differs", receiptId, first: null };
  }
  const told = await toldOf(tx, line);
  if (!told) {
    await noteSettled(tx, line, { receiptId: ours.receiptId, at, place: { fileId, no } });
    return { outcome: "seen", receiptId, first: null };
  }
  const first =
    told.fileId !== null && told.lineNo !== null ? { fileId: told.fileId, no: told.lineNo } : null;
  return { outcome: "duplicate", receiptId, first };
}

/** What our books have of it; a refund is negative. */
export async function oursOf(
  tx: Tx,
  { type, transactionId }: Named,
): Promise<{ amount: number; receiptId: string | null; caseId: string | null } | null> {
  if (type === "REFUND") {
    const where = { method: "LINE_PAY", state: "SENT", providerId: transactionId };
    const refund = await tx.refund.findFirst({ where });
    return refund && { amount: -refund.amount, receiptId: refund.receiptId, caseId: refund.caseId };
  }
  const receipt = await tx.receipt.findUnique({
    where: { channel_externalId: { channel: "LINE_PAY", externalId: transactionId } },
    include: { bill: { select: { caseId: true } } },
  });
  return receipt && { amount: receipt.amount, receiptId: receipt.id, caseId: receipt.bill?.caseId ?? null };
}

/** Payments are noted, since one that no file names is looked for; a refund is not. */
const toldOf = async (tx: Tx, { type, transactionId: reference }: Named) =>
  type === "PAYMENT"
    ? tx.receiptSighting.findUnique({ where: { source_reference: { source, reference } } })
    : null;

/** Notes that LINE Pay settles a payment as we have it, and on which day of its books, which for one that we heard of late is not ours. */
export async function noteSettled(
  tx: Tx,
  { type, transactionId: reference, day }: Dated,
  { receiptId, at, place: line }: { receiptId: string | null; at: Date; place?: Place },
): Promise<void> {
  if (type !== "PAYMENT" || receiptId === null) return;
  await tx.receipt.update({ where: { id: receiptId }, data: { accountedOn: dayToColumn(day) } });
  await noteSightings(tx, [{ receiptId, sighting: { source, reference, ...(line && { line }) } }], at);
}

async function openDifference(
  tx: Tx,
  { type, transactionId, orderId, amount: theirs, day }: LinePayLine,
  { ours, caseId, at }: { ours: number; caseId: string | null; at: Date },
): Promise<void> {
  const known = {
    kind: "settlementDiffers",
    AND: [
      { details: { path: ["transactionId"], equals: transactionId } },
      { details: { path: ["theirs"], equals: theirs } },
    ],
  };
  if ((await tx.moneyItem.count({ where: known })) > 0) return;
  await openMoneyItem(tx, {
    ...{ kind: "settlementDiffers", receiptId: null, caseId },
    ...{ amount: theirs - ours, at },
    details: { type, transactionId, orderId, day, ours, theirs },
  });
}
