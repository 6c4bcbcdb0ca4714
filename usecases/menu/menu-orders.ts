import { type MenuKey, menuKey, menuKind } from "#domain/case/menu-kind.ts";
import type { Progress } from "#domain/case/snapshot.ts";
import { languageFrom } from "#domain/language.ts";
import type { Deps } from "../ports/deps.ts";
import { whereOpen } from "../rows/case/open-cases.ts";
import { leaseMs, nextTry } from "../rows/due-row.ts";
import { isForgotten } from "../rows/student/line-account.ts";

/** A student whose menu is to be looked at; with this worker until its lease is over. */
export interface MenuOrder {
  studentId: string;
  lineUserId: string;
  /** LINE's id of the menu linked last; null for the default. */
  richMenuId: string | null;
  /** Tells whether another order came meanwhile. */
  orders: number;
  attempts: number;
  /** What she should see as things stand now. */
  wanted: MenuKey;
}

type Claimed = Omit<MenuOrder, "lineUserId" | "wanted">;

/** Takes orders whose time has come, oldest first. Any number of workers may run. */
export async function claimMenuOrders(
  { db, now }: Pick<Deps, "db" | "now">,
  limit: number,
): Promise<MenuOrder[]> {
  const at = now();
  const until = new Date(at.getTime() + leaseMs);
  const claimed = await db.$queryRaw<Claimed[]>`
    UPDATE "MenuLink" SET "nextAttemptAt" = ${until}, attempts = attempts + 1
    WHERE "studentId" IN (
      SELECT "studentId" FROM "MenuLink" WHERE "nextAttemptAt" <= ${at}
      ORDER BY "nextAttemptAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING "studentId", "richMenuId", orders, attempts`;
  if (claimed.length === 0) return [];
  const students = await studentsOf(db, claimed);
  return claimed.flatMap((order) => {
    const student = students.get(order.studentId);
    return student && !isForgotten(student.lineUserId) ? [{ ...order, ...student }] : [];
  });
}

async function studentsOf(db: Deps["db"], claimed: Claimed[]) {
  const rows = await db.student.findMany({
    where: { id: { in: claimed.map(({ studentId }) => studentId) } },
    select: {
      id: true,
      lineUserId: true,
      language: true,
      cases: {
        where: whereOpen,
        select: { progress: true, bills: { where: { state: "OPEN" }, select: { id: true } } },
      },
    },
  });
  return new Map(
    rows.map(({ id, lineUserId, language, cases }) => {
      return [id, { lineUserId, wanted: wantedBy(cases, language) }];
    }),
  );
}

type OpenCase = { progress: Progress; bills: unknown[] };

function wantedBy(cases: OpenCase[], language: string): MenuKey {
  const kind = menuKind(cases.map(({ progress, bills }) => ({ progress, payable: bills.length > 0 })));
  return menuKey(kind, languageFrom(language));
}

type SettleDeps = Pick<Deps, "db" | "now">;

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

/** Leaves orders for later, and gives up in the end: the next change of hers tries anew. */
export async function menusFailed({ db, now }: SettleDeps, orders: readonly MenuOrder[]): Promise<void> {
  for (const { studentId, orders: seen, attempts } of orders) {
    const nextAttemptAt = nextTry(attempts, now()) ?? null;
    await db.menuLink.updateMany({ where: { studentId, orders: seen }, data: { nextAttemptAt } });
  }
}

/**
 * Orders everybody anew whose menu is not among those of the channel any more: LINE shows her the default one since it was deleted.
 * @param existing ids of the menus that there are
 */
export async function relinkOthers({ db, now }: SettleDeps, existing: readonly string[]): Promise<void> {
  await db.menuLink.updateMany({
    where: { richMenuId: { not: null, notIn: [...existing] }, nextAttemptAt: null },
    data: { nextAttemptAt: now(), attempts: 0, orders: { increment: 1 } },
  });
}

function listOf(orders: readonly MenuOrder[]): string {
  return JSON.stringify(orders.map(({ studentId: id, orders: seen }) => ({ id, orders: seen })));
}
