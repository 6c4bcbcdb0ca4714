import type { Deps } from "../ports/deps.ts";

/**
 * Removes the pictures of photos marked as deleted, also of those whose deletion was cut short. One that cannot be
 * removed is tried again in the next round and holds up no other.
 * @throws the first failure, after all others were removed
 */
export async function collectFiles(
  { db, now, photos }: Pick<Deps, "db" | "now" | "photos">,
  limit: number,
): Promise<number> {
  const rows = await db.photo.findMany({
    where: { deletedAt: { not: null }, fileGoneAt: null },
    select: { id: true },
    orderBy: { deletedAt: "asc" },
    take: limit,
  });
  const results = await Promise.allSettled(rows.map(({ id }) => photos.delete(id)));
  const gone = rows.filter((_, index) => results[index]?.status === "fulfilled").map(({ id }) => id);
  await db.photo.updateMany({ where: { id: { in: gone } }, data: { fileGoneAt: now() } });
  const failure = results.find((result) => result.status === "rejected");
  if (failure) throw failure.reason;
  return gone.length;
}
