import { openProgress } from "#domain/case/open-case.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** `isOpen` of the rules, as a condition for the database. */
export const whereOpen = { progress: { in: [...openProgress] } } satisfies Prisma.CardCaseWhereInput;

/** `awaitsFix` of the rules, as a condition for the database. */
export const whereAwaitsFix = { ...whereOpen, review: "RETURNED" } satisfies Prisma.CardCaseWhereInput;
