import type { Deps } from "../ports/deps.ts";
import type { MenuOrder } from "./claim-menu-orders.ts";

type SettleDeps = Pick<Deps, "db" | "now">;

const firstDelayMs = 2_000;
const longestDelayMs = 30 * 60_000;
// About six hours; the next change of hers tries anew.
const mostAttempts = 20;

/** Writes down what students see now. What was ordered meanwhile stays due. */
export async function menusLinked(
  { db, now }: SettleDeps,
  orders: readonly MenuOrder[],
  richMenuId: string | null,
): Promise<void> {
  await db.$executeRaw`
    UPDATE "MenuLink" m SET "richMenuId" = ${richMenuId}, attempts = 0,
      "nextAttemptAt" = CASE WHEN m.orders = o.orders THEN NULL ELSE ${now()}::timestamptz END
    FROM json_to_recordset(${listOf(orders)}::json) AS o (id uuid, orders int) WHERE m."studentId" = o.id`;
}

/** Leaves orders for later, each try after a longer wait, and gives up in the end. */
export async function menusFailed({ db, now }: SettleDeps, orders: readonly MenuOrder[]): Promise<void> {
  const at = now().getTime();
  for (const { studentId, orders: seen, attempts } of orders) {
    const delay = Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs);
    const nextAttemptAt = attempts >= mostAttempts ? null : new Date(at + delay);
    await db.menuLink.updateMany({ where: { studentId, orders: seen }, data: { nextAttemptAt } });
  }
}

/**
 * Orders everybody anew whose menu is not among those of the channel any more: LINE shows her the default one since it was deleted.
 * @param standing ids of the menus that there are
 */
export async function relinkOthers({ db, now }: SettleDeps, standing: readonly string[]): Promise<void> {
  await db.menuLink.updateMany({
    where: { richMenuId: { not: null, notIn: [...standing] }, nextAttemptAt: null },
    data: { nextAttemptAt: now(), attempts: 0, orders: { increment: 1 } },
  });
}

function listOf(orders: readonly MenuOrder[]): string {
  return JSON.stringify(orders.map(({ studentId: id, orders: seen }) => ({ id, orders: seen })));
}
