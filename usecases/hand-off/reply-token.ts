import type { Deps } from "../ports/deps.ts";

/** LINE's permission to answer an event once, free of charge. */
export interface ReplyToken {
  token: string;
  /** LINE honours it for a minute after the call; a little earlier here. */
  until: Date;
}

/** A token that an answer goes out by. */
export interface TakenToken extends ReplyToken {
  /** An earlier try may have used it: refused before its time is up, it tells that she has the answer. */
  tried: boolean;
}

/**
 * The reply token for an answer: the one it took before, else the newest of her words that is still good, which no other answer
 * can take any more.
 * @param fresh whether a new one may be taken
 */
export async function takeReplyToken(
  { db, now }: Pick<Deps, "db" | "now">,
  messageId: string,
  { fresh }: { fresh: boolean },
): Promise<TakenToken | undefined> {
  return db.$transaction(async (tx) => {
    const mine = await tx.handOffMessage.findUnique({ where: { id: messageId } });
    if (mine?.replyToken && mine.replyUntil)
      return { token: mine.replyToken, until: mine.replyUntil, tried: true };
    if (!fresh) return undefined;
    const [taken] = await tx.$queryRaw<{ token: string; until: Date }[]>`
      UPDATE "HandOffMessage" m SET "replyToken" = NULL
      FROM (
        SELECT h.id, h."replyToken" AS token, h."replyUntil" AS until FROM "HandOffMessage" h
        WHERE h."handOffId" = ${mine?.handOffId}::uuid AND h.author = 'student'
          AND h."replyToken" IS NOT NULL AND h."replyUntil" > ${now()}
        ORDER BY h.seq DESC LIMIT 1 FOR UPDATE SKIP LOCKED
      ) newest WHERE m.id = newest.id RETURNING newest.token, newest.until`;
    if (!taken) return undefined;
    const data = { replyToken: taken.token, replyUntil: taken.until };
    await tx.handOffMessage.update({ where: { id: messageId }, data });
    return { ...taken, tried: false };
  });
}

/** The answer's token is of no use: only a push can carry it. */
export async function dropReplyToken({ db }: Pick<Deps, "db">, messageId: string): Promise<void> {
  await db.handOffMessage.updateMany({ where: { id: messageId }, data: { replyToken: null } });
}
