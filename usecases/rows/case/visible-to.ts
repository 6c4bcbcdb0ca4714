import type { Prisma } from "#prisma/generated/client.ts";

/** Cases that a student may look at and pay: her own, and those bound to her account. */
export function visibleTo(studentId: string): Prisma.CardCaseWhereInput {
  return { OR: [{ studentId }, { bindings: { some: { studentId } } }] };
}
