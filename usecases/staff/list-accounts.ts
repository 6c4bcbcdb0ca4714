import type { Deps } from "../ports/deps.ts";

/** Every account by school and name, without its password. */
export function listAccounts({ db }: Pick<Deps, "db">) {
  return db.staffAccount.findMany({
    select: {
      username: true,
      schoolCode: true,
      role: true,
      lockedUntil: true,
      disabledAt: true,
      createdAt: true,
    },
    orderBy: [{ schoolCode: { sort: "asc", nulls: "first" } }, { username: "asc" }],
  });
}
