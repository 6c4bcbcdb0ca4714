import { DomainError } from "#domain/errors.ts";
import type { Tx } from "../ports/transaction.ts";
import type { CompleteForm } from "../rows/case/case-columns.ts";
import { ownedPhoto } from "../rows/photo/owned-photo.ts";

/**
 * A photo may have been deleted since the draft named it.
 * @throws DomainError validation_failed
 */
export async function requirePhoto(tx: Tx, studentId: string, { photo }: CompleteForm): Promise<void> {
  if (photo?.photoId && !(await ownedPhoto(tx, studentId, photo.photoId)))
    throw new DomainError("validation_failed", { fields: { "photo.photoId": "photoNotFound" } });
}
