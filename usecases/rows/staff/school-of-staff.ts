import type { SchoolNames } from "#domain/school-name.ts";
import type { Tx } from "../../ports/transaction.ts";

/** The school that somebody works for; null for iPASS. @param actor `staff:<id>` */
export async function schoolOfStaff(tx: Tx, actor: string | null): Promise<SchoolNames | null> {
  const account = await tx.staffAccount.findUnique({
    where: { id: actor?.split(":")[1] ?? "" },
    select: { school: { select: { name: true, englishName: true } } },
  });
  return account?.school ?? null;
}
