import { createHash } from "node:crypto";
import { DomainError } from "#domain/errors.ts";
import type { StaffAccount } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { KeyValue } from "../ports/key-value.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import type { Staff } from "../rows/staff/staff.ts";
import { type AccountName, findAccount, normaliseUsername } from "./find-account.ts";
import { chargeAttempt, chargeUnknown, forgiveFailures, inTurn } from "./lock-out.ts";
import { passwordMatches } from "./password.ts";

type LogInDeps = Pick<Deps, "db" | "now"> & { keyValue: KeyValue };
type Credentials = AccountName & {
  password: string;
  /** Kept in the trail. */
  ip: string;
};

/** What a session holds; it is void once the account's epoch has moved on. */
export interface StaffSessionKey {
  accountId: string;
  epoch: number;
}

/**
 * Checks a password. A name without an account takes the same time and gets the same answers.
 * @throws DomainError bad_credentials, account_locked
 */
export function logIn(deps: LogInDeps, credentials: Credentials): Promise<StaffSessionKey> {
  const name = digest(credentials);
  return inTurn(name, async () => {
    const account = await findAccount(deps.db, credentials);
    const allowed = await (account ? chargeAttempt(deps, account.id) : chargeUnknown(deps.keyValue, name));
    if (!allowed) return refuse(deps, account, credentials, "account_locked");
    const matches = await passwordMatches(account?.passwordHash, credentials.password);
    if (!account || !matches || account.disabledAt)
      return refuse(deps, account, credentials, "bad_credentials");
    await forgiveFailures(deps, account.id);
    await record(deps, account, { ip: credentials.ip, outcome: "ok" });
    return { accountId: account.id, epoch: account.sessionEpoch };
  });
}

async function refuse(
  deps: LogInDeps,
  account: StaffAccount | null,
  { ip }: Credentials,
  outcome: "bad_credentials" | "account_locked",
): Promise<never> {
  await record(deps, account, { ip, outcome });
  throw new DomainError(outcome);
}

// What was typed as a name is not kept: it may be a password in the wrong field.
async function record(
  { db, now }: LogInDeps,
  account: StaffAccount | null,
  details: { ip: string; outcome: string },
): Promise<void> {
  const actor = account ? `staff:${account.id}` : "unknown";
  await db.$transaction((tx) =>
    appendAudit(tx, { at: now(), actor, action: "staff.login", subject: account?.id ?? "unknown", details }),
  );
}

function digest({ schoolCode = "", username }: AccountName): string {
  return createHash("sha256")
    .update(`${schoolCode}\n${normaliseUsername(username)}`)
    .digest("hex");
}

export type CurrentStaff = Staff & { school: { code: string; name: string } | null };

/** Who a session speaks for now; undefined once the account was reset or disabled. */
export async function currentStaff(
  { db }: Pick<Deps, "db">,
  { accountId, epoch }: StaffSessionKey,
): Promise<CurrentStaff | undefined> {
  const account = await db.staffAccount.findUnique({
    where: { id: accountId },
    include: { school: { select: { code: true, name: true } } },
  });
  if (!account || account.disabledAt || account.sessionEpoch !== epoch) return undefined;
  const { id, username, role, schoolCode, school } = account;
  return { id, username, role, schoolCode, school };
}
