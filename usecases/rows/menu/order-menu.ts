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

/** The same for many changes at once; a student may be among them more than once. */
export async function orderMenus(tx: Tx, changes: readonly { studentId: string; at: Date }[]): Promise<void> {
  const students = [...new Map(changes.map(({ studentId, at }) => [studentId, at]))];
  for (const [studentId, at] of students.length === 1 ? students : []) await orderMenu(tx, studentId, at);
  if (students.length < 2) return;
  const ids = students.map(([id]) => id);
  const times = students.map(([, at]) => at);
  await tx.$executeRaw`
    INSERT INTO "MenuLink" ("studentId", "nextAttemptAt")
    SELECT * FROM unnest(${ids}::uuid[], ${times}::timestamptz[]) ORDER BY 1
    ON CONFLICT ("studentId") DO UPDATE SET
      orders = "MenuLink".orders + 1, attempts = 0, "nextAttemptAt" = excluded."nextAttemptAt"`;
}
