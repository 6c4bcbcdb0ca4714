import type { Deps } from "../ports/deps.ts";
import type { KeyValue } from "../ports/key-value.ts";

/** Failed log-ins in a row before an account is locked, and for how long. */
export const maxFailures = 5;
const lockMinutes = 15;

/**
 * Charges one attempt to the account before its password is looked at, so that however many guesses run
 * at once, no more than the allowed number is ever tried.
 * @returns whether this attempt may go on; false while the account is locked
 */
export async function chargeAttempt({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<boolean> {
  const at = now();
  const until = new Date(at.getTime() + lockMinutes * 60_000);
  const charged = await db.$executeRaw`
    UPDATE "StaffAccount" SET
      "failedAttempts" = CASE WHEN "lockedUntil" IS NULL THEN "failedAttempts" + 1 ELSE 1 END,
      "lockedUntil" = CASE WHEN "lockedUntil" IS NULL AND "failedAttempts" + 1 >= ${maxFailures}
                           THEN ${until}::timestamptz END
    WHERE "id" = ${id}::uuid AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${at}::timestamptz)`;
  return charged === 1;
}

/** The same for a name without an account, so that a lock-out does not tell which names exist. */
export async function chargeUnknown(keyValue: KeyValue, name: string): Promise<boolean> {
  const key = `login-failures:${name}`;
  const failures = Number((await keyValue.get(key)) ?? 0);
  if (failures >= maxFailures) return false;
  await keyValue.set(key, String(failures + 1), lockMinutes * 60);
  return true;
}

/** After a log-in that succeeded. */
export async function forgiveFailures({ db }: Pick<Deps, "db">, id: string): Promise<void> {
  await db.staffAccount.update({ where: { id }, data: { failedAttempts: 0, lockedUntil: null } });
}

/** Takes back what one attempt was charged: what it showed was right, though not yet enough to forgive the others. */
export async function giveBackAttempt({ db }: Pick<Deps, "db">, id: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "StaffAccount" SET "failedAttempts" = GREATEST("failedAttempts" - 1, 0), "lockedUntil" = NULL
    WHERE "id" = ${id}::uuid`;
}

const last = new Map<string, Promise<unknown>>();

/**
 * Runs one piece of work at a time per key in this process. Several people may log in to one account at
 * the same moment; one after the other, their attempts in flight do not add up to a lock-out.
 */
export async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
  last.set(key, turn);
  try {
    return await turn;
  } finally {
    if (last.get(key) === turn) last.delete(key);
  }
}
