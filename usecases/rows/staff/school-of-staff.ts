import type { Tx } from "../../ports/transaction.ts";

/** Name of the school that somebody works for; null for iPASS. @param actor `staff:<id>` */
export async function schoolOfStaff(tx: Tx, actor: string | null): Promise<string | null> {
  const account = await tx.staffAccount.findUnique({
    where: { id: actor?.split(":")[1] ?? "" },
    select: { school: { select: { name: true } } },
  });
  return account?.school?.name ?? null;
}
