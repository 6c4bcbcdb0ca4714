import { DomainError } from "#domain/errors.ts";
import { normaliseSchoolCode } from "#domain/school-code.ts";
import type { StaffAccount, StaffRole } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { recordAccess, type Staff, staffActor } from "../rows/staff/staff.ts";
import { waysOf } from "./second-factor.ts";

type PeopleDeps = Pick<Deps, "db" | "now" | "seal">;

/**
 * Whose people somebody may look after: an admin those of her school; an operator those of any school, or operators.
 * @param wanted school code; absent: her own
 * @returns school code, or null for operators
 * @throws DomainError forbidden, not_found for a school that does not exist or is not hers
 */
export async function houseOf(tx: Tx, staff: Staff, wanted: string | undefined): Promise<string | null> {
  if (staff.role !== "admin" && staff.role !== "operator") throw new DomainError("forbidden");
  const code = wanted === undefined ? staff.schoolCode : normaliseSchoolCode(wanted);
  if (staff.role === "admin" && code !== staff.schoolCode) throw new DomainError("not_found");
  if (code !== null && (await tx.school.count({ where: { code } })) === 0) throw new DomainError("not_found");
  return code;
}

/** Everybody of a school, or every operator, and who is invited; the look is in the trail. */
export async function listPeople(deps: PeopleDeps, staff: Staff, wanted: string | undefined) {
  const { db, now, seal } = deps;
  const schoolCode = await houseOf(db, staff, wanted);
  await recordAccess(deps, staff, { action: "people.view", subject: schoolCode ?? "iPASS" });
  const accounts = await db.staffAccount.findMany({
    where: { schoolCode },
    include: {
      passkeys: { select: { id: true }, take: 1 },
      sessions: { select: { startedAt: true }, orderBy: { startedAt: "desc" }, take: 1 },
    },
    orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { username: "asc" }],
  });
  const invitations = await db.staffInvitation.findMany({
    where: { schoolCode, endedAt: null, expiresAt: { gt: now() } },
    orderBy: { createdAt: "asc" },
  });
  return {
    people: accounts.map((account) => ({
      ...account,
      name: account.nameSealed && seal.open(account.nameSealed),
      secondFactor: waysOf({ ...account, recoveryCodes: [] }).length > 0,
      lastLogInAt: account.sessions[0]?.startedAt ?? null,
      self: account.id === staff.id,
    })),
    invitations: invitations.map((row) => ({ ...row, name: seal.open(row.nameSealed) })),
  };
}

/** One of those whom she may look after. @throws DomainError forbidden, not_found */
export async function personOf(tx: Tx, staff: Staff, id: string): Promise<StaffAccount> {
  const account = await tx.staffAccount.findUnique({ where: { id } });
  if (!account) {
    await houseOf(tx, staff, undefined);
    throw new DomainError("not_found");
  }
  if (staff.role === "operator") return account;
  await houseOf(tx, staff, account.schoolCode ?? "");
  return account;
}

/**
 * Gives somebody another role, shuts her account, or opens it again. A shut account's sessions end at once.
 * @throws DomainError forbidden, not_found, validation_failed, last_admin
 */
export async function changePerson(
  { db, now }: PeopleDeps,
  staff: Staff,
  id: string,
  { role, disabled }: { role?: StaffRole | undefined; disabled?: boolean | undefined },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await personOf(tx, staff, id);
    checkRole(before.schoolCode, role);
    await lockHouse(tx, before.schoolCode);
    const shuts = disabled === true && !before.disabledAt;
    const opens = disabled === false && before.disabledAt !== null;
    await tx.staffAccount.update({
      where: { id },
      data: {
        ...(role && { role }),
        ...(shuts && { disabledAt: now(), sessionEpoch: { increment: 1 } }),
        ...(opens && { disabledAt: null, failedAttempts: 0, lockedUntil: null }),
      },
    });
    await keepSomebody(tx, staff, before);
    // Nobody comes in later by the word of somebody who may no longer invite.
    if (shuts || (role && role !== before.role))
      await tx.staffInvitation.updateMany({
        where: { createdBy: `staff:${id}`, endedAt: null },
        data: { endedAt: now() },
      });
    const actor = staffActor(staff);
    const say = (action: string, details = {}) =>
      appendAudit(tx, { at: now(), actor, action, subject: id, details });
    if (role && role !== before.role) await say("account.role", { from: before.role, to: role });
    if (shuts) await say("account.disable");
    if (opens) await say("account.enable");
  });
}

/** @throws DomainError validation_failed where a role of a school would be given at iPASS, or the other way round */
export function checkRole(schoolCode: string | null, role: StaffRole | undefined): void {
  if (role && (role === "operator") !== (schoolCode === null))
    throw new DomainError("validation_failed", { fields: { role: "roleElsewhere" } });
}

// One change at a time in each house: two who shut each other out at once would leave nobody.
async function lockHouse(tx: Tx, schoolCode: string | null): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`staff-house:${schoolCode ?? ""}`}))`;
}

/**
 * Whoever changes her own house leaves somebody in it who can do so again, and was not shut out herself meanwhile. Operators may
 * leave a school without an admin: they can invite a new one.
 */
async function keepSomebody(tx: Tx, staff: Staff, { id, schoolCode }: StaffAccount): Promise<void> {
  if (staff.schoolCode !== schoolCode) return;
  const role = schoolCode === null ? "operator" : "admin";
  const inCharge = await tx.staffAccount.findMany({
    where: { schoolCode, role, disabledAt: null },
    select: { id: true },
  });
  if (inCharge.length === 0) throw new DomainError("last_admin");
  const isStill = inCharge.some((person) => person.id === staff.id);
  if (!isStill && id !== staff.id) throw new DomainError("forbidden");
}
