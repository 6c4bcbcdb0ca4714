import { DomainError } from "#domain/errors.ts";
import type { MoneyItem, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { lockMoneyItem } from "../rows/money-item/lock-item.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";

/** By whom and when something is done about a money item. */
export interface By {
  at: Date;
  actor: string;
}

interface Act {
  id: string;
  /** As in the trail: `money.apply`. */
  action: string;
  details?: Prisma.InputJsonObject;
}

/**
 * Does something about an open money item, locked, in one transaction with its entry in the trail.
 * @param before locks what comes before the item (ADR 4)
 * @throws DomainError not_found, money_item_closed, and what `act` throws
 */
export async function onOpenItem<Locked = undefined>(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  { id, action, details = {} }: Act,
  act: (tx: Tx, item: MoneyItem, by: By, locked: Locked) => Promise<void>,
  before: (tx: Tx) => Promise<Locked> = async () => undefined as Locked,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const locked = await before(tx);
    const item = await lockMoneyItem(tx, id);
    if (item.closedAt) throw new DomainError("money_item_closed");
    const by = { at: now(), actor: staffActor(staff) };
    await act(tx, item, by, locked);
    await appendAudit(tx, { ...by, action, subject: id, details });
  });
}
