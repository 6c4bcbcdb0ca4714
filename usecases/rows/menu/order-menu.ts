import type { Tx } from "../../ports/transaction.ts";

/**
 * Orders a look at whether a student still sees the right rich menu, in the transaction of the change that may give her another.
 * @param anew links her even to the menu that she was linked to before
 */
export async function orderMenu(
  tx: Tx,
  studentId: string,
  at: Date,
  { anew = false }: { anew?: boolean } = {},
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "MenuLink" ("studentId", "nextAttemptAt") VALUES (${studentId}::uuid, ${at})
    ON CONFLICT ("studentId") DO UPDATE SET
      orders = "MenuLink".orders + 1, attempts = 0, "nextAttemptAt" = excluded."nextAttemptAt",
      "richMenuId" = CASE WHEN ${anew} THEN NULL ELSE "MenuLink"."richMenuId" END`;
}
