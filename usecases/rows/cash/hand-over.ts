import type { Prisma } from "#prisma/generated/client.ts";

export const handOverParts = {
  school: { select: { name: true } },
  _count: { select: { receipts: true } },
} satisfies Prisma.CashHandOverInclude;

/** A hand-over of a school's cash, and whether iPASS has it. */
export interface HandOver {
  id: string;
  schoolCode: string;
  schoolName: string;
  /** Whole NT$. */
  amount: number;
  /** How many receipts it is of. */
  count: number;
  handedAt: Date;
  receivedAt: Date | null;
}

export function presentHandOver(
  row: Prisma.CashHandOverGetPayload<{ include: typeof handOverParts }>,
): HandOver {
  const { id, schoolCode, amount, handedAt, receivedAt } = row;
  return {
    id,
    schoolCode,
    schoolName: row.school.name,
    amount,
    count: row._count.receipts,
    handedAt,
    receivedAt,
  };
}
