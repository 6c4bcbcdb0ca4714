import { type Category, categories } from "#domain/category.ts";
import type { Deps } from "../ports/deps.ts";
import { whereAwaitsFix } from "../rows/case/open-cases.ts";
import { sealedDraft } from "../rows/draft/draft-row.ts";

/** What a photo sent in the chat would be for, or why it is not taken. */
export type PhotoPlace =
  /** The form; `consent` is still to be stored with it. */
  | { kind: "draft"; consent?: { noticeVersion: string } }
  /** A case that the school sent back for another photo. */
  | { kind: "case"; serial: string }
  /** No personal data is taken before the notices are accepted (R12). */
  | { kind: "consentMissing" }
  /** Nothing of hers needs one. */
  | { kind: "notNeeded" };

/** What was settled in the chat and is not in the form yet. */
export interface ChatSoFar {
  agreedVersion: string | undefined;
  category: Category | undefined;
}

/** Tells where a photo belongs before a byte of it is fetched. The form being filled in comes first. */
export async function photoPlace(
  { db }: Pick<Deps, "db">,
  studentId: string | undefined,
  { agreedVersion, category: chosen }: ChatSoFar,
): Promise<PhotoPlace> {
  const fields = studentId === undefined ? undefined : await sealedDraft(db, studentId);
  const category = fields?.category ?? chosen;
  const consented = fields?.consent?.accepted ?? agreedVersion !== undefined;
  const wanted = category === undefined || categories[category].makesCard;
  if (consented && wanted) {
    const stored = fields?.consent?.accepted;
    return { kind: "draft", ...(!stored && agreedVersion && { consent: { noticeVersion: agreedVersion } }) };
  }
  const serial = studentId && (await returnedForPhoto(db, studentId));
  if (serial) return { kind: "case", serial };
  const hasCase = studentId && (await db.cardCase.count({ where: { studentId } })) > 0;
  return { kind: consented || hasCase ? "notNeeded" : "consentMissing" };
}

async function returnedForPhoto(db: Deps["db"], studentId: string): Promise<string | undefined> {
  const found = await db.cardCase.findFirst({
    where: {
      studentId,
      ...whereAwaitsFix,
      returnReasons: { has: "PHOTO" },
    },
    select: { serial: true },
  });
  return found?.serial;
}
