import type { Day } from "#domain/calendar.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { reverse } from "../ledger/post.ts";

/** Takes back all that a sum moved in the books and has not been taken back yet. */
export async function reverseReceipt(
  tx: Tx,
  { id }: Pick<Receipt, "id">,
  { reason, occurredOn, bookedAt }: { reason: string; occurredOn: Day; bookedAt: Date },
): Promise<void> {
  const cause = { causeType: "receipt", causeId: id } as const;
  const moved = await tx.ledgerTransaction.findMany({
    where: { ...cause, reverses: null, reversal: null },
    select: { step: true },
  });
  for (const { step } of moved) {
    const movement = { type: "receipt", id, step } as const;
    await reverse(tx, movement, { step: `${step}:reversed`, reason, occurredOn, bookedAt });
  }
}
