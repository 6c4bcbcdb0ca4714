import { DomainError } from "#domain/errors.ts";
import type { StaffSession } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { staffActor } from "../rows/staff/staff.ts";
import type { CurrentStaff } from "./current-staff.ts";

type SessionsDeps = Pick<Deps, "db" | "now" | "seal">;

/** Her sessions that still open something, the latest first; addresses in the clear. */
export async function listSessions({ db, now, seal }: SessionsDeps, { id, session }: CurrentStaff) {
  const rows = await db.staffSession.findMany({
    where: { accountId: id, epoch: session.epoch, endedAt: null, expiresAt: { gt: now() } },
    orderBy: { startedAt: "desc" },
    take: mostShown,
  });
  return rows.map((row) => ({
    ...row,
    ip: seal.open(row.ipSealed),
    lastIp: seal.open(row.lastIpSealed),
    elsewhereIp: row.elsewhereSealed && seal.open(row.elsewhereSealed),
    current: row.id === session.id,
  }));
}

const mostShown = 100;

/** The log-in before this one; null at the first. */
export async function lastLogIn({ db, seal }: SessionsDeps, { id, startedAt, accountId }: StaffSession) {
  const row = await db.staffSession.findFirst({
    where: { accountId, id: { not: id }, startedAt: { lte: startedAt } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  return row && { at: row.startedAt, ip: seal.open(row.ipSealed), device: row.device };
}

/** Ends the session that she speaks by. */
export async function leaveSession({ db, now }: SessionsDeps, { session }: CurrentStaff): Promise<void> {
  await db.staffSession.update({ where: { id: session.id }, data: { endedAt: now() } });
}

/** Ends one of her sessions. @throws DomainError not_found for one of somebody else */
export async function endSession({ db, now }: SessionsDeps, staff: CurrentStaff, id: string): Promise<void> {
  const at = now();
  await db.$transaction(async (tx) => {
    const where = { id, accountId: staff.id, epoch: staff.session.epoch, endedAt: null };
    const { count } = await tx.staffSession.updateMany({ where, data: { endedAt: at } });
    if (count === 0) throw new DomainError("not_found");
    const details = { session: id };
    await appendAudit(tx, {
      ...{ at, actor: staffActor(staff), action: "session.end", subject: staff.id, details },
    });
  });
}

/** Ends every session of hers, this one too. */
export async function endAllSessions({ db, now }: SessionsDeps, staff: CurrentStaff): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.staffAccount.update({ where: { id: staff.id }, data: { sessionEpoch: { increment: 1 } } });
    await appendAudit(tx, {
      ...{ at: now(), actor: staffActor(staff), action: "session.end-all", subject: staff.id },
    });
  });
}
