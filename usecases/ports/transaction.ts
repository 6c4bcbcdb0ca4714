import type { Prisma } from "#prisma/generated/client.ts";

/** A client inside an interactive transaction. */
export type Tx = Prisma.TransactionClient;
