import type { Photo } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

/** A photo that this student gave and that is still kept; null for anybody else's. */
export function studentPhoto(tx: Tx, studentId: string, photoId: string): Promise<Photo | null> {
  return tx.photo.findFirst({ where: { id: photoId, studentId, deletedAt: null } });
}
