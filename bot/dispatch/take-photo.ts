import { DomainError, type ErrorCode } from "#domain/errors.ts";
import { mostPhotoBytes } from "#domain/facts.ts";
import { photoPlace } from "#usecases/photo/photo-place.ts";
import { type ChatPhoto, takeChatPhoto } from "#usecases/photo/take-chat-photo.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Choices } from "../dialog/conversation.ts";
import type { SentPhoto } from "../dialog/event.ts";
import type { StudentWork } from "../inbox/types.ts";
import type { Part, PhotoRefusal } from "../messages/part.ts";

/** Reasons that another try of ours cannot change. */
const refusals: Partial<Record<ErrorCode, PhotoRefusal>> = {
  photo_too_large: "tooLarge",
  photo_too_small: "tooSmall",
  photo_too_narrow: "tooNarrow",
  photo_unreadable: "unreadable",
  photo_unsupported_type: "wrongType",
  not_found: "gone",
};

export interface PhotoToTake {
  sent: SentPhoto;
  /** What she agreed to and wants, as far as the chat knows. */
  chosen: Pick<Choices, "agreedVersion" | "category">;
  /** Should LINE fail to hand it over now, she is told so. */
  lastTry: boolean;
}

/** Takes a photo for her form or a returned case; fetched only where one is wanted. */
export async function takePhoto(deps: BotDeps, work: StudentWork, photo: PhotoToTake): Promise<Part[]> {
  const { agreedVersion, category } = photo.chosen;
  const place = await photoPlace(deps, work.studentId, { agreedVersion, category });
  if (place.kind === "consentMissing" || place.kind === "notNeeded")
    return [{ kind: "photoNotTaken", why: place.kind }];
  if (photo.sent.external) return [{ kind: "photoRefused", why: "external" }];
  return (await taken(deps, work, photo, place)) ?? [{ kind: "photoRefused", why: "unreachable" }];
}

async function taken(
  deps: BotDeps,
  work: StudentWork,
  { sent: { messageId, several }, lastTry }: PhotoToTake,
  place: ChatPhoto["place"],
): Promise<Part[] | undefined> {
  const { lineUserId } = work;
  const fetch = () => deps.line.content(messageId, mostPhotoBytes);
  try {
    const photo = await takeChatPhoto(deps, { lineUserId, messageId, place, fetch });
    work.studentId = photo.studentId;
    if (place.kind === "draft") work.hasDraft = true;
    const advice = photo.checks.flatMap(({ ok, message }) => (ok ? [] : [message]));
    const serial = place.kind === "case" ? place.serial : null;
    return [{ kind: "photoTaken", photoId: photo.photoId, serial, several, advice }];
  } catch (error) {
    const code = error instanceof DomainError ? error.code : undefined;
    if (code === "consent_required") return [{ kind: "photoNotTaken", why: "consentMissing" }];
    const why = code && refusals[code];
    if (why) return [{ kind: "photoRefused", why }];
    if (code === "outside_unavailable" && lastTry) return undefined;
    throw error;
  }
}
