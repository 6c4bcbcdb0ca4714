import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { moveMoneyItem } from "../rows/money-item/move-item.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";
import { onOpenItem } from "./on-open-item.ts";

/**
 * Somebody of iPASS takes an item, gives it to a colleague, or back to all.
 * @param to a username of iPASS, null for all; who asks, unless told
 * @throws DomainError not_found, money_item_closed, validation_failed for a name that nobody has
 */
export async function assignMoneyItem(
  deps: Pick<Deps, "db" | "now">,
  staff: Staff,
  id: string,
  to: string | null = staff.username,
): Promise<void> {
  const owner = to === null ? "ipass" : await ownerNamed(deps, staff, to);
  await onOpenItem(deps, staff, { id, action: "money.assign", details: { owner } }, async (tx, item, by) => {
    await moveMoneyItem(tx, item, { ...by, code: "taken", details: { owner } }, { owner });
  });
}

async function ownerNamed({ db }: Pick<Deps, "db">, staff: Staff, username: string): Promise<string> {
  if (username === staff.username) return staffActor(staff);
  const account = await db.staffAccount.findFirst({
    where: { username, schoolCode: null, disabledAt: null },
    select: { id: true },
  });
  if (!account) throw new DomainError("validation_failed", { fields: { to: "noSuchColleague" } });
  return `staff:${account.id}`;
}
