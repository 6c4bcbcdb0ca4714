import type { PrismaClient } from "#prisma/generated/client.ts";

/** What an account of the ledger holds: debits less credits, so that what is owed to us is positive. */
export async function balanceOf(db: PrismaClient, name: string, key: string): Promise<number> {
  const sum = async (side: "debit" | "credit") => {
    const where = side === "debit" ? { debit: name, debitKey: key } : { credit: name, creditKey: key };
    return (await db.ledgerEntry.aggregate({ where, _sum: { amount: true } }))._sum.amount ?? 0;
  };
  return (await sum("debit")) - (await sum("credit"));
}

/** The movements of a cause, oldest first, each with its pairs in words. */
export async function movementsOf(db: PrismaClient, causeId: string): Promise<string[]> {
  const rows = await db.ledgerEntry.findMany({
    where: { transaction: { causeId } },
    orderBy: { id: "asc" },
    include: { transaction: { select: { step: true } } },
  });
  return rows.map(
    ({ transaction: { step }, debit, credit, amount }) => `${step}: ${debit} > ${credit} ${amount}`,
  );
}
