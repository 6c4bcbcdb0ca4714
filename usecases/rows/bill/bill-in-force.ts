import type { Prisma } from "#prisma/generated/client.ts";

/**
 * Of the bills of a case the one that counts first: open or paid, else the newest of those that are void. The
 * database's order of the states is that of their list.
 */
export const billInForceFirst = [
  { state: "asc" },
  { createdAt: "desc" },
] satisfies Prisma.BillOrderByWithRelationInput[];
