import { retentionDays } from "#domain/facts.ts";
import { cutOff, daysBefore } from "#domain/privacy/retention.ts";
import type { Deps } from "../ports/deps.ts";

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
