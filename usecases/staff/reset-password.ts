import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type AccountName, getAccount } from "../rows/staff/find-account.ts";
import { hashPassword, passwordProblem } from "./password.ts";

/**
 * Sets a new password, lifts a lock-out or disabling, and voids every session of the account.
 * @throws DomainError not_found, validation_failed
 */
export async function resetPassword(
  { db, now }: Pick<Deps, "db" | "now">,
  name: AccountName,
  password: string,
): Promise<void> {
  const problem = passwordProblem(password);
  if (problem) throw new DomainError("validation_failed", { fields: { password: problem } });
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
