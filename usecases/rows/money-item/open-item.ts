import { randomUUID } from "node:crypto";
import type { MoneyItemKind } from "#domain/codes.ts";
import { moneyItems } from "#domain/payment/money-items.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { noteOnItems } from "./note-on-item.ts";

interface NewItem {
  kind: MoneyItemKind;
  receiptId: string | null;
  caseId: string | null;
  /** Whole NT$; negative where less came than was reported. */
  amount: number;
  at: Date;
  details?: Prisma.InputJsonObject;
}

/**
 * Something about money that somebody has to settle. With a receipt it stands for the money that the books hold aside for it.
 * @param tx the transaction that books the money
 */
export async function openMoneyItem(tx: Tx, item: NewItem): Promise<void> {
  await openMoneyItems(tx, [item]);
}

/** The same of many, in the order given. */
export async function openMoneyItems(tx: Tx, items: readonly NewItem[]): Promise<void> {
  const opened = items.map(({ kind, receiptId, caseId, amount, at, details = {} }) => ({
    ...{ id: randomUUID(), kind, receiptId, caseId, amount, openedAt: at, details },
    ...{ owner: "ipass", nextStep: moneyItems[kind].nextStep, closedAt: null, outcome: null },
  }));
  if (opened.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "MoneyItem" (id, kind, "receiptId", "caseId", amount, owner, "nextStep", "openedAt", details)
    SELECT id, kind, "receiptId", "caseId", amount, owner, "nextStep", "openedAt", details
    FROM json_to_recordset(${JSON.stringify(opened)}::json) AS g(
      id uuid, kind text, "receiptId" uuid, "caseId" uuid, amount int, owner text, "nextStep" text, "openedAt" timestamptz, details jsonb)`;
  await noteOnItems(
    tx,
    opened.map(({ id, kind, openedAt }, place) => ({
      ...{ itemId: id, code: "opened" as const, at: openedAt, actor: "system" },
      details: { kind, ...items[place]!.details },
    })),
  );
}
