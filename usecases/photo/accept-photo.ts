import { randomUUID } from "node:crypto";
import { DomainError } from "#domain/errors.ts";
import type { Language } from "#domain/language.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { whereAwaitsFix } from "../rows/case/open-cases.ts";
import { sealedDraft } from "../rows/draft/draft-row.ts";
import { dropUnusedPhotos } from "./drop-unused-photos.ts";
import { type PhotoCheck, photoChecks } from "./photo-checks.ts";

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
 * @throws DomainError consent_required, photo_unsupported_type, photo_too_large, photo_too_small, photo_too_narrow, photo_unreadable
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

/**
 * Lets through a student who accepted the notices: in the form she is filling, or, without one, for a case. What her
 * school asked for again is covered by the consent of that case, whatever form she has begun meanwhile.
 * @throws DomainError consent_required
 */
async function requireConsent({ db }: Pick<Deps, "db">, studentId: string): Promise<void> {
  const draft = await sealedDraft(db, studentId);
  const consented = draft
    ? draft.consent?.accepted || (await hasReturnedCase(db, studentId))
    : (await db.consent.count({ where: { studentId } })) > 0;
  if (!consented) throw new DomainError("consent_required");
}

async function hasReturnedCase(db: Deps["db"], studentId: string): Promise<boolean> {
  return (await db.cardCase.count({ where: { studentId, ...whereAwaitsFix } })) > 0;
}
