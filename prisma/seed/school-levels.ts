import { schoolLevels } from "#domain/codes.ts";
import type { Prisma } from "../generated/client.ts";

/** Every level, with the modes of the manual: the school approves, and iPASS takes the money. */
export async function seedSchoolLevels(tx: Prisma.TransactionClient): Promise<void> {
  await tx.schoolLevel.createMany({ data: schoolLevels.map((name) => ({ name })), skipDuplicates: true });
}
