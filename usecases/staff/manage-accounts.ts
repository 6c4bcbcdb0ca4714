import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type AccountName, getAccount } from "./find-account.ts";
import { hashPassword, whyNotPassword } from "./password.ts";
import { dropFactor } from "./recovery-codes.ts";

/** Every account by school and name, without its password. */
export function listAccounts({ db }: Pick<Deps, "db">) {
  return db.staffAccount.findMany({
    select: {
      username: true,
      schoolCode: true,
      role: true,
      lockedUntil: true,
      disabledAt: true,
      createdAt: true,
    },
    orderBy: [{ schoolCode: { sort: "asc", nulls: "first" } }, { username: "asc" }],
  });
}

/**
 * Sets a new password, lifts a lock-out or disabling, and voids every session of the account.
 * @throws DomainError not_found, validation_failed
 */
export async function resetPassword(
  { db, now }: Pick<Deps, "db" | "now">,
  name: AccountName,
  password: string,
): Promise<void> {
  const why = whyNotPassword(password, name);
  if (why) throw new DomainError("validation_failed", { fields: { password: why } });
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const { id } = await getAccount(tx, name);
    await tx.staffAccount.update({
      where: { id },
      data: {
        passwordHash,
        failedAttempts: 0,
        lockedUntil: null,
        disabledAt: null,
        sessionEpoch: { increment: 1 },
      },
    });
    await appendAudit(tx, { at: now(), actor: "system", action: "account.reset", subject: id });
  });
}

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

/**
 * Takes the second factor from somebody who lost it, and voids every session of the account.
 * @throws DomainError not_found
 */
export async function resetSecondFactor(
  { db, now }: Pick<Deps, "db" | "now">,
  name: AccountName,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await getAccount(tx, name);
    await dropFactor(tx, id);
    await tx.staffAccount.update({ where: { id }, data: { sessionEpoch: { increment: 1 } } });
    await appendAudit(tx, { at: now(), actor: "system", action: "account.second-factor.reset", subject: id });
  });
}
