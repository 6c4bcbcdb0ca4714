import { randomBytes } from "node:crypto";
import { DomainError } from "#domain/errors.ts";
import { plainText } from "#domain/plain-text.ts";
import type { StaffInvitation, StaffRole } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";
import { checkNewAccount } from "./create-staff-account.ts";
import { normaliseUsername } from "./find-account.ts";
import { hashPassword, whyNotPassword } from "./password.ts";
import { checkRole, houseOf, personOf } from "./people.ts";
import { dropFactor } from "./recovery-codes.ts";

type InvitationDeps = Pick<Deps, "db" | "now" | "seal" | "settings">;

const validDays = 7;

export interface Wish {
  name: string;
  role: StaffRole;
  /** Absent: the house of whoever invites. */
  schoolCode?: string | undefined;
}

/** A link that works once. Only its hash is kept, so it can be shown this once only. */
export interface FreshInvitation {
  id: string;
  url: string;
  expiresAt: Date;
}

/**
 * Invites somebody new, who chooses name and password herself.
 * @throws DomainError forbidden, not_found, validation_failed
 */
export async function invite(deps: InvitationDeps, staff: Staff, wish: Wish): Promise<FreshInvitation> {
  return deps.db.$transaction(async (tx) => {
    const schoolCode = await houseOf(tx, staff, wish.schoolCode);
    checkRole(schoolCode, wish.role);
    const { role, name } = wish;
    return issue(deps, tx, staff, { schoolCode, role, name, accountId: null, dropsFactor: false });
  });
}

/**
 * A link by which somebody sets a new password; the old one works until then. An earlier link of hers works no more.
 * @param dropsFactor her second factor goes too, since she lost it
 * @throws DomainError forbidden, not_found, illegal_transition for a shut account, and for her own: that asks the old password
 */
export async function inviteAgain(
  deps: InvitationDeps,
  staff: Staff,
  id: string,
  dropsFactor: boolean,
): Promise<FreshInvitation> {
  return deps.db.$transaction(async (tx) => {
    const { schoolCode, role, nameSealed, username, disabledAt } = await personOf(tx, staff, id);
    if (disabledAt || id === staff.id) throw new DomainError("illegal_transition");
    await tx.staffInvitation.updateMany({
      where: { accountId: id, endedAt: null },
      data: { endedAt: deps.now() },
    });
    const name = nameSealed ? deps.seal.open(nameSealed) : username;
    return issue(deps, tx, staff, { schoolCode, role, name, accountId: id, dropsFactor });
  });
}

async function issue(
  { now, seal, settings }: InvitationDeps,
  tx: Tx,
  staff: Staff,
  {
    name,
    ...given
  }: Pick<StaffInvitation, "schoolCode" | "role" | "accountId" | "dropsFactor"> & { name: string },
): Promise<FreshInvitation> {
  const token = randomBytes(32).toString("base64url");
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + validDays * 86_400_000);
  const nameSealed = seal.seal(plainText(name));
  const createdBy = staffActor(staff);
  const { id } = await tx.staffInvitation.create({
    data: { ...given, tokenHash: tokenHash(seal, token), nameSealed, createdBy, createdAt, expiresAt },
  });
  const { accountId, role, schoolCode, dropsFactor } = given;
  await appendAudit(tx, {
    ...{ at: createdAt, actor: createdBy, action: "account.invite", subject: accountId ?? id },
    details: { invitation: id, role, school: schoolCode, dropsFactor },
  });
  // Behind the #, so that it is in no server's log.
  return { id, url: `${settings.publicUrl}/staff/#invitation=${token}`, expiresAt };
}

/** @throws DomainError forbidden, not_found */
export async function withdrawInvitation(
  { db, now }: InvitationDeps,
  staff: Staff,
  id: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const invitation = await tx.staffInvitation.findUnique({ where: { id } });
    const house = await houseOf(tx, staff, invitation?.schoolCode ?? undefined);
    const hers = invitation && (staff.role === "operator" || invitation.schoolCode === house);
    if (!hers || invitation.endedAt) throw new DomainError("not_found");
    await tx.staffInvitation.update({ where: { id }, data: { endedAt: now() } });
    await appendAudit(tx, {
      ...{ at: now(), actor: staffActor(staff), action: "account.invite.withdraw", subject: id },
    });
  });
}

/** What a link is for. @throws DomainError invitation_over */
export async function readInvitation(deps: InvitationDeps, token: string) {
  const { school, account, role, nameSealed, expiresAt } = await living(deps, deps.db, token);
  return {
    school,
    role,
    name: deps.seal.open(nameSealed),
    username: account?.username ?? null,
    alone: isAlone(deps, role),
    expiresAt,
  };
}

/**
 * Makes the account, or sets its new password and ends its sessions. A link works once.
 * @param username needed for somebody new, and of no account yet
 * @throws DomainError invitation_over, validation_failed
 */
export async function acceptInvitation(
  deps: InvitationDeps,
  { token, username, password }: { token: string; username?: string | undefined; password: string },
): Promise<{ username: string; schoolCode: string | null }> {
  const { db, now } = deps;
  await living(deps, db, token);
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const { count } = await tx.staffInvitation.updateMany({
      where: { tokenHash: tokenHash(deps.seal, token), endedAt: null, expiresAt: { gt: now() } },
      data: { endedAt: now() },
    });
    if (count === 0) throw new DomainError("invitation_over");
    const invitation = await tx.staffInvitation.findUniqueOrThrow({
      where: { tokenHash: tokenHash(deps.seal, token) },
      include: { account: true },
    });
    const alone = isAlone(deps, invitation.role);
    const { schoolCode } = invitation;
    const id = invitation.account
      ? await setAnew(tx, invitation, invitation.account.username, { password, passwordHash, alone })
      : await make(tx, invitation, { username: username ?? "", password, passwordHash, alone, at: now() });
    const account = await tx.staffAccount.findUniqueOrThrow({ where: { id } });
    const actor = `staff:${id}`;
    const details = { invitation: invitation.id, dropsFactor: invitation.dropsFactor };
    await appendAudit(tx, { at: now(), actor, action: "account.accept", subject: id, details });
    return { username: account.username, schoolCode };
  });
}

interface Chosen {
  password: string;
  passwordHash: string;
  alone: boolean;
}

async function make(
  tx: Tx,
  { role, schoolCode, nameSealed }: StaffInvitation,
  { username, password, passwordHash, alone, at }: Chosen & { username: string; at: Date },
): Promise<string> {
  await checkNewAccount(tx, { username, role, password, schoolCode: schoolCode ?? undefined }, alone);
  const { id } = await tx.staffAccount.create({
    data: {
      ...{ username: normaliseUsername(username), role, schoolCode, nameSealed, passwordHash },
      createdAt: at,
    },
  });
  return id;
}

async function setAnew(
  tx: Tx,
  { accountId, dropsFactor }: StaffInvitation,
  username: string,
  { password, passwordHash, alone }: Chosen,
): Promise<string> {
  const why = whyNotPassword(password, { username, alone });
  if (why) throw new DomainError("validation_failed", { fields: { password: why } });
  const id = accountId ?? "";
  await tx.staffAccount.update({
    where: { id },
    data: { passwordHash, failedAttempts: 0, lockedUntil: null, sessionEpoch: { increment: 1 } },
  });
  if (dropsFactor) await dropFactor(tx, id);
  return id;
}

async function living({ now, seal }: InvitationDeps, tx: Tx, token: string) {
  const invitation = await tx.staffInvitation.findUnique({
    where: { tokenHash: tokenHash(seal, token) },
    include: { account: true, school: { select: { code: true, name: true } } },
  });
  const over = !invitation || invitation.endedAt || invitation.expiresAt <= now();
  if (over || invitation.account?.disabledAt) throw new DomainError("invitation_over");
  return invitation;
}

const isAlone = ({ settings }: InvitationDeps, role: StaffRole) => !settings.secondFactorRoles.includes(role);

const tokenHash = (seal: InvitationDeps["seal"], token: string) => seal.hash(`invitation:${token}`);
