import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

/** Cash that a school took and has not handed over, whether its bill still wants it or not. */
export function heldAt(schoolCode: string): Prisma.ReceiptWhereInput {
  return {
    channel: "SCHOOL",
    state: { not: "REVERSED" },
    handOverId: null,
    bill: { case: { schoolCode } },
  };
}

/** How many sums a school holds, and how much that is in whole NT$. */
export async function heldCash(tx: Tx, schoolCode: string): Promise<{ count: number; amount: number }> {
  const { _count: count, _sum } = await tx.receipt.aggregate({
    where: heldAt(schoolCode),
    _count: true,
    _sum: { amount: true },
  });
  return { count, amount: _sum.amount ?? 0 };
}
