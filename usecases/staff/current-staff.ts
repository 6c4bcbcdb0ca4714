import type { Deps } from "../ports/deps.ts";
import type { Staff } from "../rows/staff/staff.ts";
import type { StaffSessionKey } from "./log-in.ts";

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
