import { Prisma } from "#prisma/generated/client.ts";

const tries = 5;

/** Runs a transaction anew when the database broke it off, because two waited for each other or wrote the same number at once. */
export async function retried<T>(transaction: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await transaction();
    } catch (error) {
      if (left === 1 || !isRace(error)) throw error;
    }
  }
}

/** P2034 and P2002 of a statement of Prisma's own; of one of ours P2010 with PostgreSQL's code. */
function isRace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return (
    error.code === "P2034" ||
    error.code === "P2002" ||
    /40P01|40001|23505/.test(JSON.stringify(error.meta ?? {}) + error.message)
  );
}
