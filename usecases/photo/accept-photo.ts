import { randomUUID } from "node:crypto";
import type { Language } from "#domain/language.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { dropUnusedPhotos } from "./drop-unused-photos.ts";
import { type PhotoCheck, photoChecks } from "./photo-checks.ts";
import { requireConsent } from "./require-consent.ts";

export interface AcceptedPhoto {
  photoId: string;
  /** Pixels after re-encoding. */
  width: number;
  height: number;
  checks: PhotoCheck[];
}

/**
 * Takes in a picture that a student uploaded or sent: checked, re-encoded without metadata, stored as hers.
 * @param lineMessageId of the chat message that it came with
 * @throws DomainError consent_required, photo_unsupported_type, photo_too_large, photo_too_small, photo_unreadable
 */
export async function acceptPhoto(
  { db, now, photos, photoProcessor }: Pick<Deps, "db" | "now" | "photos" | "photoProcessor">,
  student: { id: string; language: Language },
  bytes: Buffer,
  lineMessageId?: string,
): Promise<AcceptedPhoto> {
  await requireConsent({ db }, student.id);
  const { jpeg, width, height, look } = await photoProcessor.process(bytes);
  const photoId = randomUUID();
  const checks = photoChecks({ width, height, look }, student.language);
  // File first: a row never names a file that is not there.
  await photos.put(photoId, jpeg);
  await db.photo.create({
    data: {
      id: photoId,
      studentId: student.id,
      width,
      height,
      bytes: jpeg.length,
      checks: checks as unknown as Prisma.InputJsonValue,
      createdAt: now(),
      ...(lineMessageId && { lineMessageId }),
    },
  });
  await dropUnusedPhotos({ db, now, photos }, student.id);
  return { photoId, width, height, checks };
}
