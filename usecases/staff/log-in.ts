import { createHash } from "node:crypto";
import { DomainError } from "#domain/errors.ts";
import type { StaffAccount, StaffSession } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { KeyValue } from "../ports/key-value.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type AccountName, findAccount, normaliseUsername } from "./find-account.ts";
import { chargeAttempt, chargeUnknown, forgiveFailures, giveBackAttempt, inTurn } from "./lock-out.ts";
import { passwordMatches } from "./password.ts";
import type { Place } from "./place.ts";
import { codeFits, factorsOf, waysOf } from "./second-factor.ts";
import { openSession } from "./session.ts";

export type LogInDeps = Pick<Deps, "db" | "now" | "seal"> & { keyValue: KeyValue };
export type Credentials = AccountName & { password: string };

/**
 * Checks a password and, where one is set up, a code of the second factor. A name without an account takes the same time and gets
 * the same answers. The address is kept in the trail.
 * @param otp six digits of an authenticator app, or a recovery code
 * @throws DomainError bad_credentials, account_locked, second_factor_required, second_factor_wrong, second_factor_not_set_up
 */
export function logIn(
  deps: LogInDeps,
  { otp, ...credentials }: Credentials & { otp?: string | undefined },
  place: Place,
): Promise<StaffSession> {
  return withPassword(deps, credentials, place, async (account) => {
    const ways = waysOf(await factorsOf(deps.db, account.id));
    if (ways.length === 0 && otp !== undefined) {
      await giveBackAttempt(deps, account.id);
      throw new DomainError("second_factor_not_set_up");
    }
    if (ways.length > 0) {
      if (otp === undefined) {
        await giveBackAttempt(deps, account.id);
        await record(deps, account, place, "second_factor_required");
        throw new DomainError("second_factor_required", { ways });
      }
      if (!(await codeFits(deps, account, otp))) return refuse(deps, account, place, "second_factor_wrong");
    }
    return admit(deps, account, place);
  });
}

/** Lets somebody in who has shown all that her account asks for. */
export async function admit(deps: LogInDeps, account: StaffAccount, place: Place): Promise<StaffSession> {
  await forgiveFailures(deps, account.id);
  await record(deps, account, place, "ok");
  return openSession(deps, account, place);
}

/**
 * Runs what may follow a right password, which is charged as an attempt until it succeeds or gives it back.
 * @throws DomainError bad_credentials, account_locked
 */
export function withPassword<Result>(
  deps: LogInDeps,
  credentials: Credentials,
  place: Place,
  next: (account: StaffAccount) => Promise<Result>,
): Promise<Result> {
  const name = digest(credentials);
  return inTurn(name, async () => {
    const account = await findAccount(deps.db, credentials);
    const allowed = await (account ? chargeAttempt(deps, account.id) : chargeUnknown(deps.keyValue, name));
    if (!allowed) return refuse(deps, account, place, "account_locked");
    const matches = await passwordMatches(account?.passwordHash, credentials.password);
    if (!account || !matches || account.disabledAt) return refuse(deps, account, place, "bad_credentials");
    return next(account);
  });
}

/** @throws DomainError of the outcome, once the trail has it */
export async function refuse(
  deps: LogInDeps,
  account: StaffAccount | null,
  place: Place,
  outcome: "bad_credentials" | "account_locked" | "second_factor_wrong",
): Promise<never> {
  await record(deps, account, place, outcome);
  throw new DomainError(outcome);
}

// What was typed as a name is not kept: it may be a password in the wrong field.
async function record(
  { db, now }: LogInDeps,
  account: StaffAccount | null,
  { ip }: Place,
  outcome: string,
): Promise<void> {
  const actor = account ? `staff:${account.id}` : "unknown";
  const subject = account?.id ?? "unknown";
  const details = { ip, outcome };
  await db.$transaction((tx) =>
    appendAudit(tx, { at: now(), actor, action: "staff.login", subject, details }),
  );
}

function digest({ schoolCode = "", username }: AccountName): string {
  return createHash("sha256")
    .update(`${schoolCode}\n${normaliseUsername(username)}`)
    .digest("hex");
}
