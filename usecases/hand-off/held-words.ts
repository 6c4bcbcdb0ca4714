import { longestChatText } from "#domain/facts.ts";
import type { SchoolNames } from "#domain/school-name.ts";
import type { Deps } from "../ports/deps.ts";
import { schoolOfStaff } from "../rows/staff/school-of-staff.ts";

/** Longer than an answer is tried. */
const HOLD_MS = 10 * 60_000;
/** Room for the sentence in front, and between two answers. */
const APART = 100;

/** An answer of a desk that could not be brought to its student. */
export interface HeldWords {
  /** Notice.id */
  noticeId: string;
  sealed: string;
  /** Of the school whose office wrote it; null for iPASS. */
  school: SchoolNames | null;
}

/**
 * Answers of one desk that could not be brought to her, for the next answer of the bot to carry, which is free; oldest first, as many
 * as one message holds. They are held for that event, so that no push brings them meanwhile, and the same event finds the same.
 */
export async function holdDeskWords(
  { db, now, seal }: Pick<Deps, "db" | "now" | "seal">,
  lineUserId: string,
  event: string,
): Promise<HeldWords[]> {
  const at = now();
  const held = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Notice" SET "heldBy" = ${event}, "heldUntil" = ${new Date(at.getTime() + HOLD_MS)}
    WHERE id IN (
      SELECT n.id FROM "Notice" n
      WHERE n."lineUserId" = ${lineUserId} AND n.kind = 'staffAnswer'
        AND (n.state = 'PARKED' OR (n.state = 'PENDING' AND n.undelivered IS NOT NULL))
        AND (n."heldBy" IS NULL OR n."heldBy" = ${event} OR n."heldUntil" <= ${at})
      FOR UPDATE SKIP LOCKED
    ) RETURNING id`;
  if (held.length === 0) return [];
  const messages = await db.handOffMessage.findMany({
    where: { noticeId: { in: held.map(({ id }) => id) } },
    orderBy: { seq: "asc" },
  });
  const words: HeldWords[] = [];
  let length = 0;
  for (const { noticeId, by, textSealed: sealed } of messages) {
    const school = await schoolOfStaff(db, by);
    length += seal.open(sealed).length + APART;
    const fits = words.length === 0 || (length <= longestChatText && school?.name === words[0]?.school?.name);
    if (!fits) break;
    words.push({ noticeId: noticeId!, sealed, school });
  }
  return words;
}
