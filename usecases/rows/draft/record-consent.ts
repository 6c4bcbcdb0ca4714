import { toIso } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import type { Consent } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { currentNotices, noticeOfVersion } from "../consent/notice-texts.ts";
import type { LockedStudent } from "../student/lock-student.ts";
import type { DraftPatch } from "./merge-patch.ts";
import type { StoredConsent } from "./stored-fields.ts";

/**
 * What the student answered to the notices: text version, hash, language and time. Saying the same again keeps
 * the first time.
 * @throws DomainError validation_failed for a version that was never in force
 */
export async function recordConsent(
  tx: Tx,
  { language }: LockedStudent,
  given: NonNullable<DraftPatch["consent"]>,
  { before, at }: { before: StoredConsent | undefined; at: Date },
): Promise<StoredConsent> {
  const { noticeVersion, accepted } = given;
  if (before?.noticeVersion === noticeVersion && before.accepted === accepted) return before;
  const notice = await noticeOfVersion(tx, { version: noticeVersion, language, at });
  if (!notice)
    throw new DomainError("validation_failed", { fields: { "consent.noticeVersion": "noticeVersion" } });
  return { noticeVersion, accepted, textHash: notice.hash, language, at: toIso(at) };
}

/** What she accepted for a case, as long as the notices are still the ones in force. */
export async function consentOfCase(
  tx: Tx,
  { language }: LockedStudent,
  { consent: { noticeVersion, ...given } }: { consent: Consent },
  at: Date,
): Promise<StoredConsent | undefined> {
  const { version } = await currentNotices({ db: tx, now: () => at }, language);
  if (version !== noticeVersion) return undefined;
  const { textHash, acceptedAt, receiptInChat } = given;
  const accepted = {
    noticeVersion,
    accepted: true,
    textHash,
    language: given.language,
    at: toIso(acceptedAt),
  };
  return { ...accepted, ...(receiptInChat && { receiptInChat }) };
}
