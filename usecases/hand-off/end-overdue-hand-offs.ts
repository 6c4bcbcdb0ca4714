import type { Deps } from "../ports/deps.ts";

/** Gives students back to the bot whom nobody ended waiting for. @returns how many */
export async function endOverdueHandOffs({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  const at = now();
  const { count } = await db.handOff.updateMany({
    where: { endedAt: null, dueAt: { lte: at } },
    data: { endedAt: at, endedBy: "system" },
  });
  return count;
}
