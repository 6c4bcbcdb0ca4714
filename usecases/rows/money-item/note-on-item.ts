import type { MoneyItemEventCode } from "#domain/codes.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

export interface ItemNote {
  code: MoneyItemEventCode;
  at: Date;
  /** `staff:<id>` or `system` */
  actor: string;
  /** Never personal numbers. */
  details?: Prisma.InputJsonObject | undefined;
}

/** Adds a row to the history of a money item. */
export async function noteOnItem(
  tx: Tx,
  itemId: string,
  { code, at, actor, details = {} }: ItemNote,
): Promise<void> {
  await tx.moneyItemEvent.create({ data: { itemId, at, actor, code, details } });
}
