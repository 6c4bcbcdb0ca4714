import type { Prisma } from "#prisma/generated/client.ts";

/** What the rules read of an order; what it carries stays sealed where it is. */
export const orderColumns = {
  kind: true,
  round: true,
  createdAt: true,
  supersededAt: true,
  outcome: true,
  resultAt: true,
  answeredBy: true,
  balance: true,
  cardTail: true,
} satisfies Prisma.CardOrderSelect;

/** Of a case, what its orders to the card core say of it. */
export const orderParts = { select: orderColumns } satisfies Prisma.CardCase$ordersArgs;

export type OrderRow = Prisma.CardOrderGetPayload<{ select: typeof orderColumns }>;

/** Outcomes are a closed list, which the database holds. */
export function orderFacts(row: OrderRow) {
  return { ...row, outcome: row.outcome as "DONE" | "REFUSED" | null };
}
