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
export async function noteOnItem(tx: Tx, itemId: string, note: ItemNote): Promise<void> {
  await noteOnItems(tx, [{ itemId, ...note }]);
}

/** The same of many, in the order given. */
export async function noteOnItems(tx: Tx, notes: readonly (ItemNote & { itemId: string })[]): Promise<void> {
  const rows = notes.map(({ details = {}, ...note }) => ({ ...note, details }));
  await tx.$executeRaw`
    INSERT INTO "MoneyItemEvent" ("itemId", at, actor, code, details)
    SELECT "itemId", at, actor, code, details FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS g("itemId" uuid, at timestamptz, actor text, code text, details jsonb)`;
}
