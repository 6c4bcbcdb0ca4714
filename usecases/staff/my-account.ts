import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { staffActor } from "../rows/staff/staff.ts";
import type { CurrentStaff } from "./current-staff.ts";
import { chargeAttempt, giveBackAttempt, inTurn } from "./lock-out.ts";
import { hashPassword, passwordMatches, whyNotPassword } from "./password.ts";

type AccountDeps = Pick<Deps, "db" | "now" | "seal" | "settings">;

/** What she has set up; nothing of it opens anything. */
export async function myAccount({ db, seal, settings }: AccountDeps, { id, role }: CurrentStaff) {
  const { nameSealed, totpSince, passkeys, recoveryCodes } = await db.staffAccount.findUniqueOrThrow({
    where: { id },
    include: {
      passkeys: { orderBy: { createdAt: "asc" } },
      recoveryCodes: { where: { usedAt: null }, select: { codeHash: true } },
    },
  });
  return {
    name: nameSealed && seal.open(nameSealed),
    required: settings.secondFactorRoles.includes(role),
    totpSince,
    passkeys: passkeys.map((key) => ({ ...key, label: seal.open(key.labelSealed) })),
    recoveryCodesLeft: recoveryCodes.length,
  };
}

/**
 * Asks the password again before something that a stolen session must not do. Wrong ones count towards the lock-out.
 * @throws DomainError password_wrong, account_locked
 */
export async function confirmPassword(
  deps: Pick<Deps, "db" | "now">,
  staff: CurrentStaff,
  password: string,
): Promise<void> {
  await inTurn(staff.id, async () => {
    if (!(await chargeAttempt(deps, staff.id))) throw new DomainError("account_locked");
    const { passwordHash } = await deps.db.staffAccount.findUniqueOrThrow({ where: { id: staff.id } });
    if (await passwordMatches(passwordHash, password)) return giveBackAttempt(deps, staff.id);
    await deps.db.$transaction((tx) =>
      appendAudit(tx, {
        ...{ at: deps.now(), actor: staffActor(staff), action: "account.password-wrong", subject: staff.id },
      }),
    );
    throw new DomainError("password_wrong");
  });
}

/**
 * Sets her own password; every other session of hers ends.
 * @throws DomainError password_wrong, account_locked, validation_failed
 */
export async function changePassword(
  deps: AccountDeps,
  staff: CurrentStaff,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<void> {
  await confirmPassword(deps, staff, password);
  const { db, now, settings } = deps;
  const alone = staff.ways.length === 0 && !settings.secondFactorRoles.includes(staff.role);
  const why = whyNotPassword(newPassword, { username: staff.username, alone });
  if (why) throw new DomainError("validation_failed", { fields: { newPassword: why } });
  const passwordHash = await hashPassword(newPassword);
  await db.$transaction(async (tx) => {
    const { sessionEpoch: epoch } = await tx.staffAccount.update({
      where: { id: staff.id },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
    });
    await tx.staffSession.update({ where: { id: staff.session.id }, data: { epoch } });
    await appendAudit(tx, {
      ...{ at: now(), actor: staffActor(staff), action: "account.password", subject: staff.id },
    });
  });
}
