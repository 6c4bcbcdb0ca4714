import { DomainError } from "#domain/errors.ts";
import type { FieldMessageKey } from "#domain/field-messages.ts";
import type { StaffRole } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type AccountName, findAccount, normaliseUsername } from "./find-account.ts";
import { hashPassword, whyNotPassword } from "./password.ts";

export interface NewStaffAccount extends AccountName {
  role: StaffRole;
  password: string;
}

/**
 * Makes an account. An operator belongs to iPASS and has no school; everybody else has one.
 * @returns StaffAccount.id
 * @throws DomainError validation_failed with `fields`
 */
export async function createStaffAccount(
  { db, now }: Pick<Deps, "db" | "now">,
  account: NewStaffAccount,
): Promise<string> {
  const passwordHash = await hashPassword(account.password);
  return db.$transaction(async (tx) => {
    await checkNewAccount(tx, account);
    const { role, schoolCode = null } = account;
    const username = normaliseUsername(account.username);
    const { id } = await tx.staffAccount.create({
      data: { username, role, schoolCode, passwordHash, createdAt: now() },
    });
    await appendAudit(tx, {
      at: now(),
      actor: "system",
      action: "account.create",
      subject: id,
      details: { role },
    });
    return id;
  });
}

/**
 * @param alone whether the password will be all that opens the account
 * @throws DomainError validation_failed with `fields`
 */
export async function checkNewAccount(
  tx: Tx,
  { username, schoolCode, role, password }: NewStaffAccount,
  alone = false,
): Promise<void> {
  if (!/^[\p{L}\p{N}._@-]{1,60}$/u.test(normaliseUsername(username))) {
    refuse("username", "username");
  }
  const why = whyNotPassword(password, { username, alone });
  if (why) refuse("password", why);
  if (role === "operator" && schoolCode !== undefined) refuse("school", "operatorHasNoSchool");
  if (role !== "operator") await checkSchool(tx, schoolCode);
  if (await findAccount(tx, { username, schoolCode })) refuse("username", "usernameTaken");
}

async function checkSchool(tx: Tx, code: string | undefined): Promise<void> {
  if (code === undefined) refuse("school", "schoolNeeded");
  if (!(await tx.school.findUnique({ where: { code } }))) refuse("school", "noSuchSchool");
}

function refuse(field: string, problem: FieldMessageKey): never {
  throw new DomainError("validation_failed", { fields: { [field]: problem } });
}
