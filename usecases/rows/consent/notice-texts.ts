import type { Language } from "#domain/language.ts";
import type { NoticeText } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import type { Tx } from "../../ports/transaction.ts";

/**
 * The seven notices as they stand now.
 * @throws Error when the seed brought none
 */
export async function currentNotices(
  { db, now }: Pick<Deps, "now"> & { db: Tx },
  language: Language,
): Promise<NoticeText> {
  return db.noticeText.findFirstOrThrow({
    where: { language, validFrom: { lte: now() } },
    orderBy: { validFrom: "desc" },
  });
}

/** Every text that is or was in force, the oldest first: consent may have been given to any of them. */
export function noticesSoFar({ db, now }: Pick<Deps, "db" | "now">): Promise<NoticeText[]> {
  return db.noticeText.findMany({ where: { validFrom: { lte: now() } }, orderBy: { validFrom: "asc" } });
}

/** The text that a student read, by its version; undefined when no such version was ever in force. */
export async function noticeOfVersion(
  tx: Tx,
  { version, language, at }: { version: string; language: Language; at: Date },
): Promise<NoticeText | undefined> {
  const found = await tx.noticeText.findFirst({ where: { version, language, validFrom: { lte: at } } });
  return found ?? undefined;
}
