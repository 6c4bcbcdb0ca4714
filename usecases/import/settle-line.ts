import { randomUUID } from "node:crypto";
import type { SettlementLine } from "#domain/collection/file-line.ts";
import { settledEntries } from "#domain/ledger/entries.ts";
import type { Tx } from "../ports/transaction.ts";
import { dayToColumn } from "../rows/day-column.ts";
import { post } from "../rows/ledger/post.ts";
import { openMoneyItem } from "../rows/money-item/open-item.ts";
import { lockSettlements, markSettled, unsettledSum } from "../rows/settlement/settled-receipts.ts";
import type { LineResult } from "./line-result.ts";

type Settled = Pick<LineResult, "outcome" | "first">;

/**
 * Books what a channel sent to the bank and what it kept. Where the sum is that of all money which we know of these days, each receipt learns
 * the day on which the bank had it; a remainder opens an item, and is booked all the same.
 */
export async function settleLine(
  tx: Tx,
  { fileId, no, name }: { fileId: string; no: number; name: string },
  line: SettlementLine,
  at: Date,
): Promise<Settled> {
  const reference = `remittance:${name}`;
  await lockSettlements(tx);
  const known = await tx.settlement.findUnique({ where: { reference } });
  if (known) return { outcome: "duplicate", first: { fileId: known.fileId, no: known.lineNo } };
  const { channel, settledOn, fromDay, toDay, gross, fee, net } = line;
  const remainder = gross - (await unsettledSum(tx, line));
  const id = randomUUID();
  const days = {
    settledOn: dayToColumn(settledOn),
    fromDay: dayToColumn(fromDay),
    toDay: dayToColumn(toDay),
  };
  const money = { gross, fee, net, remainder };
  await tx.settlement.create({
    data: { id, reference, fileId, lineNo: no, channel, ...days, ...money, bookedAt: at },
  });
  await post(tx, [
    {
      cause: { type: "settlement", id, step: "booked" },
      caseId: null,
      occurredOn: settledOn,
      bookedAt: at,
      entries: settledEntries(channel, { net, kept: fee }),
    },
  ]);
  if (remainder === 0) await markSettled(tx, line);
  else {
    const details = { settlementId: id, channel, settledOn, fromDay, toDay, gross, fee, remainder };
    await openMoneyItem(tx, {
      kind: "settlementDiffers",
      receiptId: null,
      caseId: null,
      amount: remainder,
      at,
      details,
    });
  }
  return { outcome: "settled", first: null };
}
