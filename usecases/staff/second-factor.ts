import type { SecondFactorWay } from "#domain/codes.ts";
import type { Prisma, StaffAccount } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { spendRecoveryCode } from "./recovery-codes.ts";
import { spendTotp } from "./totp.ts";

const factors = {
  totpSince: true,
  passkeys: { select: { id: true }, take: 1 },
  recoveryCodes: { select: { usedAt: true }, where: { usedAt: null }, take: 1 },
} satisfies Prisma.StaffAccountSelect;

type Factors = Prisma.StaffAccountGetPayload<{ select: typeof factors }>;

export function factorsOf(tx: Tx, id: string): Promise<Factors> {
  return tx.staffAccount.findUniqueOrThrow({ where: { id }, select: factors });
}

/** What can be shown beside the password; empty without a second factor, since recovery codes only stand in for one. */
export function waysOf({ totpSince, passkeys, recoveryCodes }: Factors): SecondFactorWay[] {
  const own: SecondFactorWay[] = [
    ...(totpSince ? (["totp"] as const) : []),
    ...(passkeys.length > 0 ? (["passkey"] as const) : []),
  ];
  return own.length > 0 && recoveryCodes.length > 0 ? [...own, "recoveryCode"] : own;
}

/** Whether a code opens the account; it is spent by that. Six digits are of an app, anything else is a recovery code. */
export async function codeFits(
  deps: Pick<Deps, "db" | "now" | "seal">,
  account: StaffAccount,
  typed: string,
): Promise<boolean> {
  const code = typed.normalize("NFKC").replace(/[\s-]/gu, "");
  return /^\d{6}$/.test(code) ? spendTotp(deps, account, code) : spendRecoveryCode(deps, account.id, code);
}
