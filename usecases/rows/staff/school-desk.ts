import type { Tx } from "../../ports/transaction.ts";

/** Whether anybody at the school can log in and answer. Few of the schools have an account, and one may be disabled. */
export async function hasDesk(tx: Tx, schoolCode: string): Promise<boolean> {
  return (await tx.staffAccount.count({ where: { schoolCode, disabledAt: null } })) > 0;
}
