import { cutOff } from "#domain/privacy/retention.ts";
import type { Deps } from "../ports/deps.ts";

/** Deletes forms that nobody went on with. */
export async function dropDrafts({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  const { count } = await db.draft.deleteMany({ where: { updatedAt: { lt: cutOff("draft", now()) } } });
  return count;
}
