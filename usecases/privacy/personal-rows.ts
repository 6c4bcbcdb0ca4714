import type { Tx } from "../ports/transaction.ts";

/** The rows of a student; cases bound to her account are another's and not among them. */
export async function personalRows(tx: Tx, studentId: string) {
  const newest = { submittedAt: "desc" } as const;
  return {
    student: await tx.student.findUniqueOrThrow({ where: { id: studentId } }),
    cases: await tx.cardCase.findMany({ where: { studentId }, include: { school: true }, orderBy: newest }),
    consents: await tx.consent.findMany({
      where: { studentId },
      include: { cases: { select: { serial: true } } },
      orderBy: { acceptedAt: "desc" },
    }),
    photos: await tx.photo.findMany({
      where: { studentId, deletedAt: null },
      orderBy: { createdAt: "desc" },
    }),
  };
}
