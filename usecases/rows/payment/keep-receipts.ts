import { randomUUID } from "node:crypto";
import type { ReceiptDecision } from "#domain/payment/match-receipt.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type Money, moneyColumns } from "./settle-receipt.ts";

interface Judged {
  money: Money;
  decision: Pick<ReceiptDecision, "state" | "late">;
  /** The bill whose account it names. */
  billId: string | null;
}

/** Keeps money that was judged, all in one statement. @returns the receipts, in the same order */
export async function keepReceipts(tx: Tx, judged: readonly Judged[], at: Date): Promise<Receipt[]> {
  const rows: Receipt[] = judged.map(({ money, decision: { state, late }, billId }) => ({
    ...moneyColumns(money),
    ...{ id: randomUUID(), state, late, receivedAt: at, billId, settledOn: null, handOverId: null },
  }));
  if (rows.length === 0) return rows;
  await tx.$executeRaw`
    INSERT INTO "Receipt" (id, channel, "externalId", "virtualAccount", amount, "paidAt", agency, "accountedOn", state, late, "receivedAt", "billId")
    SELECT id, channel, "externalId", "virtualAccount", amount, "paidAt", agency, "accountedOn", state, late, "receivedAt", "billId"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g(
      id uuid, channel "Channel", "externalId" text, "virtualAccount" text, amount int, "paidAt" timestamptz, agency text,
      "accountedOn" date, state "ReceiptState", late boolean, "receivedAt" timestamptz, "billId" uuid)`;
  return rows;
}
