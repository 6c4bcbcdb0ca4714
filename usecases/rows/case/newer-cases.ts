import { holdsCard } from "#domain/case/one-per-card.ts";
import { isOpen } from "#domain/case/open-case.ts";
import type { NewerCase } from "#domain/case/status-facts.ts";
import type { CardCase, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { askedCard } from "./asked-card.ts";
import { whereOpen } from "./open-cases.ts";

type Row = Pick<CardCase, "progress" | "studentId" | "schoolCode" | "studentNo" | "idNumberHash">;

/**
 * Of each case that is over, the one of the same card that is under way; asked of all at once.
 * @param where which of them the reader may know of
 */
export async function newerCases(
  tx: Tx,
  rows: readonly Row[],
  where: Prisma.CardCaseWhereInput = {},
): Promise<(row: Row) => NewerCase | undefined> {
  const numbers = rows
    .filter((row) => !isOpen(row))
    .map(({ schoolCode, studentNo }) => ({ schoolCode, studentNo }));
  if (numbers.length === 0) return () => undefined;
  const open = await tx.cardCase.findMany({
    where: { ...whereOpen, OR: numbers, AND: [where] },
    orderBy: { submittedAt: "desc" },
    select: { serial: true, progress: true, ...askedCard },
  });
  return (row) => {
    if (isOpen(row)) return undefined;
    const newer = open.find((other) => holdsCard(row, other));
    return newer && { serial: newer.serial, unpaid: newer.progress === "UNPAID" };
  };
}
