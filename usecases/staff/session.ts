import type { StaffAccount, StaffSession } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import type { CurrentStaff } from "./current-staff.ts";
import type { Place } from "./place.ts";
import { waysOf } from "./second-factor.ts";

/** One working day. */
export const staffSessionSeconds = 10 * 3600;

type SessionDeps = Pick<Deps, "db" | "now" | "seal">;

/** Begins a session; its row says all of it, so that it can be listed and ended. */
export async function openSession(
  { db, now, seal }: SessionDeps,
  { id: accountId, sessionEpoch: epoch }: StaffAccount,
  { ip, network: name, device }: Place,
): Promise<StaffSession> {
  const startedAt = now();
  const network = seal.hash(name);
  const [ipSealed, lastIpSealed] = [seal.seal(ip), seal.seal(ip)];
  const expiresAt = new Date(startedAt.getTime() + staffSessionSeconds * 1000);
  return db.staffSession.create({
    data: {
      ...{ accountId, epoch, startedAt, expiresAt, device, ipSealed, network },
      ...{ lastSeenAt: startedAt, lastIpSealed, lastNetwork: network },
    },
  });
}

/** Who a session speaks for now; undefined once it ended, or the account was reset or disabled. */
export async function currentStaff(
  deps: SessionDeps & Pick<Deps, "settings">,
  sessionId: string,
  place: Place,
): Promise<CurrentStaff | undefined> {
  const row = await deps.db.staffSession.findUnique({
    where: { id: sessionId },
    include: {
      account: {
        include: {
          school: { select: { code: true, name: true } },
          passkeys: { select: { id: true }, take: 1 },
          recoveryCodes: { select: { usedAt: true }, where: { usedAt: null }, take: 1 },
        },
      },
    },
  });
  if (!row) return undefined;
  const { account, ...session } = row;
  const over = session.endedAt !== null || session.expiresAt <= deps.now();
  if (over || account.disabledAt || account.sessionEpoch !== session.epoch) return undefined;
  await noteUse(deps, session, place);
  const { id, username, role, schoolCode, school } = account;
  const ways = waysOf(account);
  const mustSetUp = ways.length === 0 && deps.settings.secondFactorRoles.includes(role);
  return { id, username, role, schoolCode, school, session, ways, mustSetUp };
}

const noteEveryMs = 60_000;

/** Keeps when and where a session was last used; the first use from another network than where it began goes into the trail. */
async function noteUse({ db, now, seal }: SessionDeps, session: StaffSession, place: Place): Promise<void> {
  const at = now();
  const lastNetwork = seal.hash(place.network);
  const moved = lastNetwork !== session.lastNetwork;
  if (!moved && at.getTime() - session.lastSeenAt.getTime() < noteEveryMs) return;
  const { id, accountId } = session;
  const lastIpSealed = seal.seal(place.ip);
  await db.staffSession.update({ where: { id }, data: { lastSeenAt: at, lastNetwork, lastIpSealed } });
  if (lastNetwork === session.network || session.elsewhereAt) return;
  await db.$transaction(async (tx) => {
    const { count } = await tx.staffSession.updateMany({
      where: { id, elsewhereAt: null },
      data: { elsewhereAt: at, elsewhereSealed: lastIpSealed },
    });
    if (count === 0) return;
    const details = { session: id, ip: place.ip, began: seal.open(session.ipSealed) };
    const actor = `staff:${accountId}`;
    await appendAudit(tx, { at, actor, action: "session.elsewhere", subject: accountId, details });
  });
}
