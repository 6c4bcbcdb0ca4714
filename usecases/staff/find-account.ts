import { DomainError } from "#domain/errors.ts";
import { plainText } from "#domain/plain-text.ts";
import { normaliseSchoolCode } from "#domain/school-code.ts";
import type { StaffAccount } from "#prisma/generated/client.ts";
import type { Tx } from "../ports/transaction.ts";

/** What names an account: a username within a school, or among operators. */
export interface AccountName {
  username: string;
  schoolCode?: string | undefined;
}

/** Usernames are compared without regard to case, width and marks that nobody sees. */
export function normaliseUsername(username: string): string {
  return plainText(username).toLowerCase();
}

/** @returns null when there is none */
export async function findAccount(
  tx: Tx,
  { username, schoolCode }: AccountName,
): Promise<StaffAccount | null> {
  return tx.staffAccount.findFirst({
    where: {
      username: normaliseUsername(username),
      schoolCode: schoolCode === undefined ? null : normaliseSchoolCode(schoolCode),
    },
  });
}

/** @throws DomainError not_found */
export async function getAccount(tx: Tx, name: AccountName): Promise<StaffAccount> {
  const account = await findAccount(tx, name);
  if (!account) throw new DomainError("not_found");
  return account;
}
