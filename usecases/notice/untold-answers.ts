import type { SchoolNames } from "#domain/school-name.ts";
import type { HandOffMessage } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { wordsOf } from "../rows/hand-off/hand-off-message.ts";
import { schoolOfStaff } from "../rows/staff/school-of-staff.ts";

/** What a desk wrote and could not be brought to its student. */
export interface UntoldAnswer {
  text: string;
  /** Of the school whose office wrote it; null for iPASS. */
  school: SchoolNames | null;
}

/** The answers that these notices carry, opened for their student; one whose words were deleted is not among them. */
export async function answersOf(
  { db, seal }: Pick<Deps, "db" | "seal">,
  noticeIds: readonly string[],
): Promise<Map<string, UntoldAnswer>> {
  if (noticeIds.length === 0) return new Map();
  const messages = await db.handOffMessage.findMany({ where: { noticeId: { in: [...noticeIds] } } });
  const answer = async (message: HandOffMessage) =>
    [
      message.noticeId!,
      { text: wordsOf(message, seal), school: await schoolOfStaff(db, message.by) },
    ] as const;
  return new Map(await Promise.all(messages.map(answer)));
}
