import type { Tx } from "../../ports/transaction.ts";

/** What a channel sent for some days of its books; days `YYYY-MM-DD` or columns. */
export interface SettledDays {
  /** A channel of `clearing` in the ledger. */
  channel: string;
  settledOn: string | Date;
  fromDay: string | Date;
  toDay: string | Date;
}

/** Settlements and what they settle are looked at by one at a time, until the transaction ends. */
export async function lockSettlements(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('settlements'))`;
}

/** Whole NT$ that the channel told of for these days and has not sent, less what it paid back. */
export async function unsettledSum(tx: Tx, { channel: name, fromDay, toDay }: SettledDays): Promise<number> {
  const { channel, agency } = partsOf(name);
  const [sums] = await tx.$queryRaw<{ came: bigint; went: bigint }[]>`
    SELECT
      (SELECT coalesce(sum(amount), 0) FROM "Receipt"
        WHERE channel::text = ${channel} AND agency IS NOT DISTINCT FROM ${agency} AND "settledOn" IS NULL AND state <> 'REVERSED'
          AND coalesce("accountedOn", ("paidAt" AT TIME ZONE 'Asia/Taipei')::date) BETWEEN ${fromDay}::date AND ${toDay}::date) AS came,
      (SELECT coalesce(sum(amount), 0) FROM "Refund"
        WHERE method = ${channel} AND state = 'SENT'
          AND ("sentAt" AT TIME ZONE 'Asia/Taipei')::date BETWEEN ${fromDay}::date AND ${toDay}::date) AS went`;
  return Number(sums?.came ?? 0) - Number(sums?.went ?? 0);
}

/** Gives each of these receipts the day on which the bank had its money. */
export async function markSettled(
  tx: Tx,
  { channel: name, settledOn, fromDay, toDay }: SettledDays,
): Promise<void> {
  const { channel, agency } = partsOf(name);
  await tx.$executeRaw`
    UPDATE "Receipt" SET "settledOn" = ${settledOn}::date
    WHERE channel::text = ${channel} AND agency IS NOT DISTINCT FROM ${agency} AND "settledOn" IS NULL AND state <> 'REVERSED'
      AND coalesce("accountedOn", ("paidAt" AT TIME ZONE 'Asia/Taipei')::date) BETWEEN ${fromDay}::date AND ${toDay}::date`;
}

function partsOf(name: string): { channel: string; agency: string | null } {
  const [channel = "", agency = null] = name.split(":");
  return { channel, agency };
}
