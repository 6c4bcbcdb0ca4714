import type { Language } from "#domain/language.ts";
import type { Notice } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { isForgotten } from "../rows/student/forgotten.ts";

export interface NoticeRecipient {
  language: Language;
  /** She blocked the account or left it. */
  blocked: boolean;
}

/** Whom a notice goes to, as things stand now; undefined when her data was deleted. */
export async function noticeRecipient(
  { db }: Pick<Deps, "db">,
  { lineUserId }: Pick<Notice, "lineUserId">,
): Promise<NoticeRecipient | undefined> {
  if (isForgotten(lineUserId)) return undefined;
  const student = await db.student.findUnique({
    where: { lineUserId },
    select: { language: true, blockedAt: true },
  });
  return student
    ? { language: student.language as Language, blocked: student.blockedAt !== null }
    : undefined;
}
