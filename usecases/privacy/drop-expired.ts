import { retentionDays } from "#domain/facts.ts";
import { cutOff, daysBefore } from "#domain/privacy/retention.ts";
import type { Deps } from "../ports/deps.ts";

/** Deletes forms that nobody went on with. */
export async function dropDrafts({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  const { count } = await db.draft.deleteMany({ where: { updatedAt: { lt: cutOff("draft", now()) } } });
  return count;
}

/** Deletes chat events that were answered long ago; LINE redelivers within days, so none of them can act again. */
export async function dropChats({ db, now }: Pick<Deps, "db" | "now">, limit: number): Promise<number> {
  const before = cutOff("chat", now());
  return db.$executeRaw`
    DELETE FROM "InboxEvent" WHERE "webhookEventId" IN (
      SELECT "webhookEventId" FROM "InboxEvent" WHERE "receivedAt" < ${before} AND "answeredAt" IS NOT NULL
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`;
}

/** Deletes talks with a person in which nobody has written for long, also one that nobody ended, and what was to bring their words. */
export async function dropHandOffs({ db, now }: Pick<Deps, "db" | "now">, limit: number): Promise<number> {
  const before = cutOff("handOff", now());
  return db.$executeRaw`
    WITH due AS (
      SELECT h.id FROM "HandOff" h
      WHERE COALESCE(h."endedAt", h."requestedAt") < ${before} AND NOT EXISTS (
        SELECT 1 FROM "HandOffMessage" m WHERE m."handOffId" = h.id AND m.at >= ${before})
      LIMIT ${limit} FOR UPDATE OF h SKIP LOCKED
    ), carrying AS (
      DELETE FROM "Notice" n USING "HandOffMessage" m
      WHERE m."handOffId" IN (SELECT id FROM due) AND n.id = m."noticeId" AND n.state <> 'DELIVERED'
    )
    DELETE FROM "HandOff" WHERE id IN (SELECT id FROM due)`;
}

/** Empties files of money that were taken in long ago; what became of their lines stays. One that is not finished is still needed. */
export async function dropImportFiles({ db, now }: Pick<Deps, "db" | "now">, limit: number): Promise<number> {
  const before = cutOff("importFile", now());
  return db.$executeRaw`
    UPDATE "ImportFile" SET "contentSealed" = NULL WHERE id IN (
      SELECT id FROM "ImportFile"
      WHERE "contentSealed" IS NOT NULL AND "finishedAt" IS NOT NULL AND "startedAt" < ${before}
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`;
}

/** Deletes log-ins and invitations of staff whose time has been over for long; the trail keeps that there were any. */
export async function dropStaffTraces({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  const expiresAt = { lt: daysBefore(retentionDays.staffTrace, now()) };
  const sessions = await db.staffSession.deleteMany({ where: { expiresAt } });
  const invitations = await db.staffInvitation.deleteMany({ where: { expiresAt } });
  return sessions.count + invitations.count;
}

/** Empties lists of students that were uploaded and not taken over. */
export async function dropRosterFiles({ db, now }: Pick<Deps, "db" | "now">, limit: number): Promise<number> {
  const before = cutOff("rosterFile", now());
  return db.$executeRaw`
    UPDATE "RosterImport" SET "contentSealed" = NULL WHERE id IN (
      SELECT id FROM "RosterImport" WHERE "contentSealed" IS NOT NULL AND "uploadedAt" < ${before}
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )`;
}

/** Deletes what schools told of students who have not been on their lists for long; an open case is still compared. */
export async function dropAbsentStudents(
  { db, now }: Pick<Deps, "db" | "now">,
  limit: number,
): Promise<number> {
  const before = cutOff("roster", now());
  return db.$executeRaw`
    DELETE FROM "RosterEntry" WHERE ("schoolCode", "studentNo") IN (
      SELECT r."schoolCode", r."studentNo" FROM "RosterEntry" r
      WHERE r."absentSince" < ${before} AND NOT EXISTS (
        SELECT 1 FROM "CardCase" c WHERE c."schoolCode" = r."schoolCode" AND c."studentNo" = r."studentNo"
          AND c.progress IN ('UNPAID', 'PROCESSING'))
      LIMIT ${limit} FOR UPDATE OF r SKIP LOCKED
    )`;
}

/**
 * Marks photos as deleted that no case, draft or second thought needs any more. A lapsed case whose photo goes waits for
 * a new one, should money still bring it back.
 */
export async function dropPhotos({ db, now }: Pick<Deps, "db" | "now">, limit: number): Promise<number> {
  const at = now();
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Photo" SET "deletedAt" = ${at} WHERE id IN (
        SELECT p.id FROM "Photo" p
        WHERE p."deletedAt" IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM "CardCase" c WHERE c."photoId" = p.id AND (
              c.progress = 'UNPAID'
              OR (c.progress = 'PROCESSING' AND c."producedAt" IS NULL)
              OR (c.progress = 'LAPSED' AND c."endedAt" >= ${daysBefore(retentionDays.lapsedPhoto, at)})
            ))
          AND NOT EXISTS (
            SELECT 1 FROM "Draft" d
            WHERE d."studentId" = p."studentId" AND d.fields #>> '{photo,photoId}' = p.id::text)
          AND (
            p."createdAt" < ${cutOff("unusedPhoto", at)}
            OR EXISTS (SELECT 1 FROM "CardCase" c WHERE c."photoId" = p.id))
        ORDER BY p."createdAt" LIMIT ${limit} FOR UPDATE OF p SKIP LOCKED
      ) RETURNING id`;
    const photoId = { in: rows.map(({ id }) => id) };
    await tx.cardCase.updateMany({
      where: { photoId, progress: "LAPSED" },
      data: { photoId: null, photoMode: null },
    });
    return rows.length;
  });
}

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
