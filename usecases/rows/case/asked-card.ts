import type { AskedCard } from "#domain/case/loss-report.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The columns that say which card a case is of, and by whom. */
export const askedCard = {
  studentId: true,
  schoolCode: true,
  studentNo: true,
  idNumberHash: true,
} satisfies Record<keyof AskedCard, true> & Prisma.CardCaseSelect;
