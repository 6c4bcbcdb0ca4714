import { categories } from "#domain/category.ts";
import { type CardOrderKind, categoryCodes } from "#domain/codes.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { orderForCase } from "../rows/case/change-case.ts";
import { lockCase } from "../rows/case/lock-case.ts";

/**
 * Orders what has become due for cases by something outside of them, as where a school need not approve any more, or the loss report that a
 * case speaks of has come into force. Everything is looked at again under the lock.
 * @returns how many cases had something ordered
 */
export async function orderDue({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  let count = 0;
  for (const caseId of await mayBeDue(db)) {
    const ordered = await db.$transaction(async (tx) => orderForCase(tx, await lockCase(tx, caseId), now()));
    if (ordered) count++;
  }
  return count;
}

/** Cases for which something may be due: paid, reviewed, and without an order for what is to be made or given back. */
async function mayBeDue(db: Deps["db"]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "CardCase" c JOIN "School" s ON s.code = c."schoolCode"
    WHERE c.progress = 'PROCESSING' AND (c.review = 'APPROVED' OR (c.review = 'PENDING' AND NOT s."reviewRequired"))
      AND (
        (c.category::text = ANY(${making}) AND c."producedAt" IS NULL AND c."photoMode" IS NOT NULL
          AND (c."oldCardReceivedAt" IS NOT NULL OR c.category::text <> ALL(${awaitingOld})) AND ${unordered("PRODUCE")})
        OR (c.category::text = ANY(${refunding}) AND c."refundedAt" IS NULL AND ${unordered("REFUND_BALANCE")})
      )
    ORDER BY c.id`;
  return rows.map(({ id }) => id);
}

const unordered = (kind: CardOrderKind) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "CardOrder" o WHERE o."caseId" = c.id AND o.kind::text = ${kind} AND o."supersededAt" IS NULL)`;

type Trait = "makesCard" | "needsRefund" | "needsOldCard";
const having = (trait: Trait) => categoryCodes.filter((category) => categories[category][trait]);
const making = having("makesCard");
const refunding = having("needsRefund");
const awaitingOld = having("needsOldCard");
