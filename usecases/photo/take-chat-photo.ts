import { DomainError } from "#domain/errors.ts";
import { languageFrom } from "#domain/language.ts";
import type { Deps } from "../ports/deps.ts";
import type { DraftPatch } from "../rows/draft/merge-patch.ts";
import { patchDraft } from "../rows/draft/patch-draft.ts";
import { findOrCreateStudent } from "../rows/student/line-account.ts";
import { lockStudent } from "../rows/student/lock-student.ts";
import { acceptPhoto } from "./accept-photo.ts";
import type { PhotoCheck } from "./photo-checks.ts";
import type { PhotoPlace } from "./photo-place.ts";

type PhotoDeps = Pick<Deps, "db" | "now" | "seal" | "photos" | "photoProcessor">;

export interface ChatPhoto {
  lineUserId: string;
  /** The message's, 1 to 64 characters. */
  messageId: string;
  place: Extract<PhotoPlace, { kind: "draft" | "case" }>;
  /** Gets the bytes from LINE. */
  fetch: () => Promise<Buffer>;
}

export interface TakenPhoto {
  /** She may be new: a photo makes a student of somebody who only chatted. */
  studentId: string;
  photoId: string;
  checks: PhotoCheck[];
}

/**
 * Takes in a photo that was sent in the chat and puts it into her form. The same message again is the same photo and is not fetched
 * anew. A photo for a returned case is kept as hers until she sends it in on the page.
 * @throws DomainError not_found when it was unsent or dropped meanwhile, and what `fetch` and `acceptPhoto` throw
 */
export async function takeChatPhoto(
  deps: PhotoDeps,
  { lineUserId, messageId, place, fetch }: ChatPhoto,
): Promise<TakenPhoto> {
  const { id, language } = await findOrCreateStudent(deps, lineUserId);
  const student = { id, language: languageFrom(language) };
  if (place.kind === "draft" && place.consent)
    await putIntoForm(deps, id, { consent: { ...place.consent, accepted: true } });
  const before = await takenBefore(deps, id, messageId);
  const photo = before ?? (await acceptPhoto(deps, student, await fetch(), messageId));
  if (place.kind === "draft") await putIntoForm(deps, id, { photo: { mode: "NEW", photoId: photo.photoId } });
  return { studentId: id, photoId: photo.photoId, checks: photo.checks };
}

async function putIntoForm(deps: PhotoDeps, studentId: string, patch: DraftPatch): Promise<void> {
  await deps.db.$transaction(async (tx) => patchDraft(tx, deps, await lockStudent(tx, studentId), patch));
}

async function takenBefore(
  { db }: PhotoDeps,
  studentId: string,
  lineMessageId: string,
): Promise<Omit<TakenPhoto, "studentId"> | undefined> {
  const photo = await db.photo.findUnique({ where: { lineMessageId } });
  if (!photo) return undefined;
  if (photo.studentId !== studentId || photo.deletedAt) throw new DomainError("not_found");
  return { photoId: photo.id, checks: photo.checks as unknown as PhotoCheck[] };
}
