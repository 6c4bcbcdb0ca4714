import type { Tx } from "../../ports/transaction.ts";

/** What people sign in with, by `staff:<id>`; an actor who is no staff has none. */
export async function usernames(tx: Tx, actors: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = actors.flatMap((actor) => (actor?.startsWith("staff:") ? [actor.slice("staff:".length)] : []));
  const accounts = await tx.staffAccount.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, username: true },
  });
  return new Map(accounts.map(({ id, username }) => [`staff:${id}`, username]));
}
