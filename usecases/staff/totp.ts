import { Secret, TOTP } from "otpauth";
import { DomainError } from "#domain/errors.ts";
import type { StaffAccount } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { staffActor } from "../rows/staff/staff.ts";
import type { CurrentStaff } from "./current-staff.ts";
import { codesForFirstFactor, dropCodesAfterLastFactor } from "./recovery-codes.ts";

type TotpDeps = Pick<Deps, "db" | "now" | "seal">;

// What every authenticator app supports (RFC 6238): SHA-1, six digits, half a minute.
const issuer = "iPASS Student Card";
const secretBytes = 20;

/**
 * A new secret for an authenticator app; it opens nothing until a code of it was typed, and replaces none before.
 * @returns the secret in Base32 and as an otpauth URI
 */
export async function beginTotp({ db, seal }: TotpDeps, { id, username, school, ways }: CurrentStaff) {
  if (ways.includes("totp")) throw new DomainError("illegal_transition");
  const secret = new Secret({ size: secretBytes });
  await db.staffAccount.updateMany({
    where: { id, totpSince: null },
    data: { totpSealed: seal.seal(secret.base32), totpStep: 0 },
  });
  const label = school ? `${username}@${school.code}` : username;
  return { secret: secret.base32, uri: new TOTP({ issuer, label, secret }).toString() };
}

/**
 * Sets up the app once it shows the right code.
 * @returns recovery codes with the first factor, else null
 * @throws DomainError second_factor_wrong, illegal_transition
 */
export async function confirmTotp(
  deps: TotpDeps,
  staff: CurrentStaff,
  code: string,
): Promise<string[] | null> {
  const { db, now } = deps;
  return db.$transaction(async (tx) => {
    const account = await tx.staffAccount.findUniqueOrThrow({ where: { id: staff.id } });
    if (account.totpSince || !account.totpSealed) throw new DomainError("illegal_transition");
    const step = stepOf(deps, account.totpSealed, code.replace(/\s/g, ""));
    if (step === undefined) throw new DomainError("second_factor_wrong");
    const codes = await codesForFirstFactor(deps, tx, staff);
    const { count } = await tx.staffAccount.updateMany({
      where: { id: staff.id, totpSince: null, totpSealed: account.totpSealed },
      data: { totpSince: now(), totpStep: step },
    });
    if (count === 0) throw new DomainError("illegal_transition");
    await appendAudit(tx, {
      ...{ at: now(), actor: staffActor(staff), action: "account.totp.add", subject: staff.id },
    });
    return codes;
  });
}

/** @throws DomainError not_found when none is set up */
export async function removeTotp({ db, now }: TotpDeps, staff: CurrentStaff): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.staffAccount.updateMany({
      where: { id: staff.id, totpSince: { not: null } },
      data: { totpSealed: null, totpSince: null },
    });
    if (count === 0) throw new DomainError("not_found");
    await dropCodesAfterLastFactor(tx, staff.id);
    await appendAudit(tx, {
      ...{ at: now(), actor: staffActor(staff), action: "account.totp.remove", subject: staff.id },
    });
  });
}

/** Whether the code is of now, or of the half minute before or after, and of none up to the last that was taken (RFC 6238, 5.2). */
export async function spendTotp(deps: TotpDeps, account: StaffAccount, code: string): Promise<boolean> {
  const { id, totpSealed, totpSince } = account;
  if (!totpSince || !totpSealed) return false;
  const step = stepOf(deps, totpSealed, code);
  if (step === undefined) return false;
  const { count } = await deps.db.staffAccount.updateMany({
    where: { id, totpSealed, totpStep: { lt: step } },
    data: { totpStep: step },
  });
  return count === 1;
}

/** Number of the half minute that the code is of. */
function stepOf({ now, seal }: TotpDeps, sealed: string, token: string): number | undefined {
  const totp = new TOTP({ secret: Secret.fromBase32(seal.open(sealed)) });
  const timestamp = now().getTime();
  const delta = totp.validate({ token, timestamp, window: 1 });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}
