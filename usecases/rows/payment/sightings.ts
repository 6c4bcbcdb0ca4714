import { type Day, dayOf } from "#domain/calendar.ts";
import type { MoneySource } from "#domain/codes.ts";
import { givesNumbers, type KnownMoney } from "#domain/payment/same-money.ts";
import { accountOf } from "#domain/payment/segment-two.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import type { Money } from "./settle-receipt.ts";

/** Money with who tells of it, and under which name. */
export interface Sighting extends Money {
  source: MoneySource;
  reference: string;
  agency: string | null;
  accountedOn: Date | null;
  /** The line of a file that tells of it. */
  line?: { fileId: string; no: number };
}

/** Somebody has told of this before. */
export interface Told {
  receipt: Receipt;
  line: { fileId: string; no: number } | null;
}

const key = ({ source, reference }: { source: string; reference: string }) => `${source} ${reference}`;

/** What each of these told of when it was told the first time. */
export async function toldBefore(
  tx: Tx,
  sightings: readonly Sighting[],
): Promise<(sighting: Sighting) => Told | null> {
  const sources = sightings.map(({ source }) => source as string);
  const references = sightings.map(({ reference }) => reference);
  const ids = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT s.id FROM unnest(${sources}::text[], ${references}::text[]) AS g(source, reference)
    JOIN "ReceiptSighting" s ON s.source = g.source AND s.reference = g.reference`;
  if (ids.length === 0) return () => null;
  const rows = await tx.receiptSighting.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: { receipt: true },
  });
  const found = new Map(rows.map((row) => [key(row), row]));
  return (sighting) => {
    const row = found.get(key(sighting));
    if (!row) return null;
    const { receipt, fileId, lineNo } = row;
    return { receipt, line: fileId !== null && lineNo !== null ? { fileId, no: lineNo } : null };
  };
}

/** A receipt with what `maySameMoney` compares. */
export interface KnownReceipt extends KnownMoney {
  receipt: Receipt;
  /** Under which numbers it was told of, as `STORE:SIM1`, also where another source that gives none told of it first. */
  numbers: readonly string[];
}

/** Receipts that came from outside for these accounts, or under these numbers, oldest first. */
export async function knownReceipts(tx: Tx, sightings: readonly Sighting[]): Promise<KnownReceipt[]> {
  const accounts = sightings.flatMap(({ virtualAccount }) => (virtualAccount ? [virtualAccount] : []));
  const written = [
    ...new Set(accounts.map(accountOf).flatMap((account) => [account, `${account}00`, `00${account}`])),
  ];
  const numbers = sightings.map(({ externalId }) => externalId);
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Receipt" WHERE "virtualAccount" = ANY(${written}::text[]) AND channel IN ('STORE', 'ATM', 'GIRO')
    UNION SELECT id FROM "Receipt" WHERE "externalId" = ANY(${numbers}::text[]) AND channel IN ('STORE', 'ATM', 'GIRO')`;
  if (ids.length === 0) return [];
  const rows = await tx.receipt.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    include: { sightings: { select: { source: true, reference: true } } },
  });
  return rows.map(({ sightings: seen, ...receipt }) => ({
    channel: receipt.channel,
    externalId: receipt.externalId,
    account: accountOf(receipt.virtualAccount ?? ""),
    amount: receipt.amount,
    paidOn: dayOf(receipt.paidAt) satisfies Day,
    agency: receipt.agency,
    sources: seen.map(({ source }) => source as MoneySource),
    numbers: [
      `${receipt.channel}:${receipt.externalId}`,
      ...seen.flatMap(({ source, reference }) => (givesNumbers(source as MoneySource) ? [reference] : [])),
    ],
    receipt,
  }));
}

/** Writes down who told of which receipt. */
export async function noteSightings(
  tx: Tx,
  seen: readonly { receiptId: string; sighting: Pick<Sighting, "source" | "reference" | "line"> }[],
  at: Date,
): Promise<void> {
  if (seen.length === 0) return;
  const rows = seen.map(({ receiptId, sighting: { source, reference, line } }) => ({
    ...{ receiptId, source, reference },
    ...{ fileId: line?.fileId ?? null, lineNo: line?.no ?? null },
  }));
  await tx.$executeRaw`
    INSERT INTO "ReceiptSighting" ("receiptId", source, reference, "seenAt", "fileId", "lineNo")
    SELECT "receiptId", source, reference, ${at}, "fileId", "lineNo"
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS g("receiptId" uuid, source text, reference text, "fileId" uuid, "lineNo" int)`;
}
