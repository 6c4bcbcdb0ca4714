import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type AccountName, getAccount } from "../rows/staff/find-account.ts";

/**
 * Shuts an account and voids its sessions at once. Disabling it again changes nothing.
 * @throws DomainError not_found
 */
export async function disableAccount(
  { db, now }: Pick<Deps, "db" | "now">,
  name: AccountName,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, disabledAt } = await getAccount(tx, name);
    if (disabledAt) return;
    await tx.staffAccount.update({
      where: { id },
      data: { disabledAt: now(), sessionEpoch: { increment: 1 } },
    });
    await appendAudit(tx, { at: now(), actor: "system", action: "account.disable", subject: id });
  });
}
