import { randomInt } from "node:crypto";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { staffActor } from "../rows/staff/staff.ts";
import type { CurrentStaff } from "./current-staff.ts";

type CodeDeps = Pick<Deps, "db" | "now" | "seal">;

const howMany = 10;
const length = 10;
// Without 0, 1, I, L and O, which look like one another on paper.
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** New codes in place of all earlier ones. @throws DomainError illegal_transition without a second factor that they could stand in for */
export async function renewRecoveryCodes(deps: CodeDeps, staff: CurrentStaff): Promise<string[]> {
  if (staff.ways.length === 0) throw new DomainError("illegal_transition");
  return deps.db.$transaction(async (tx) => {
    const codes = await makeCodes(deps, tx, staff.id);
    await appendAudit(tx, {
      ...{ at: deps.now(), actor: staffActor(staff), action: "account.recovery-codes", subject: staff.id },
    });
    return codes;
  });
}

/** @returns ten codes where the account had no second factor before, else null */
export async function codesForFirstFactor(
  deps: CodeDeps,
  tx: Tx,
  { id }: CurrentStaff,
): Promise<string[] | null> {
  return (await hasFactor(tx, id)) ? null : makeCodes(deps, tx, id);
}

export async function dropCodesAfterLastFactor(tx: Tx, accountId: string): Promise<void> {
  if (!(await hasFactor(tx, accountId))) await tx.staffRecoveryCode.deleteMany({ where: { accountId } });
}

/** Takes everything that makes up her second factor. */
export async function dropFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.staffPasskey.deleteMany({ where: { accountId } });
  await tx.staffRecoveryCode.deleteMany({ where: { accountId } });
  await tx.staffAccount.update({ where: { id: accountId }, data: { totpSealed: null, totpSince: null } });
}

/** Whether the code is one of hers that was not used; it is from then on. */
export async function spendRecoveryCode(
  { db, now, seal }: CodeDeps,
  accountId: string,
  code: string,
): Promise<boolean> {
  const codeHash = hashOf(seal, accountId, code.toUpperCase());
  return db.$transaction(async (tx) => {
    if (!(await hasFactor(tx, accountId))) return false;
    const { count } = await tx.staffRecoveryCode.updateMany({
      where: { accountId, codeHash, usedAt: null },
      data: { usedAt: now() },
    });
    if (count === 0) return false;
    const actor = `staff:${accountId}`;
    await appendAudit(tx, { at: now(), actor, action: "account.recovery-code.use", subject: accountId });
    return true;
  });
}

async function makeCodes({ seal }: CodeDeps, tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () =>
    Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(""),
  );
  await tx.staffRecoveryCode.deleteMany({ where: { accountId } });
  await tx.staffRecoveryCode.createMany({
    data: codes.map((code) => ({ accountId, codeHash: hashOf(seal, accountId, code) })),
  });
  return codes.map((code) => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`);
}

const hashOf = (seal: CodeDeps["seal"], accountId: string, code: string) =>
  seal.hash(`recovery:${accountId}:${code}`);

async function hasFactor(tx: Tx, id: string): Promise<boolean> {
  const where = { id, OR: [{ totpSince: { not: null } }, { passkeys: { some: {} } }] };
  return (await tx.staffAccount.count({ where })) > 0;
}
