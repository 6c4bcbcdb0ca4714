import { toIso } from "#domain/calendar.ts";
import type { CardState, Category, ReissueReason } from "#domain/category.ts";
import { relevantFields } from "#domain/form/form.ts";
import { type DraftFields, type FieldPath, fieldPaths, rowOf } from "#domain/form/values.ts";
import type { Language } from "#domain/language.ts";
import type { StoredFields } from "../rows/draft/stored-fields.ts";

/** What a student chose in the chat, for a form that she goes on with on the page. */
export interface ChatFacts {
  notices: { version: string; hash: string; language: Language };
  cardState: CardState;
  category: Category;
  /** Known wherever it is asked for, which is with REISSUE. */
  reason: ReissueReason | undefined;
  /** The answer to this step shows the receipt of her consent. */
  receiptInChat?: boolean;
}

/** How a stored draft changes: `fields` are set, `dropped` are of no use for the new category and go. */
export interface DraftChange {
  fields: StoredFields;
  dropped: string[];
}

/**
 * The same change that `saveDraft` makes of these four facts, as data: the chat writes it in the statement that stores its own
 * step, so that step and form never disagree. Consent that was given before to the same notices keeps its time. Random histories hold the
 * two to the same form (`test/bot/form-merging.test.ts`).
 */
export function chatFacts(facts: ChatFacts, at: Date): DraftChange {
  const { notices, cardState, category, reason, receiptInChat } = facts;
  const { version: noticeVersion, hash: textHash, language } = notices;
  const given = { noticeVersion, accepted: true, textHash, language, at: toIso(at) };
  const consent = { ...given, ...(receiptInChat && { receiptInChat }) };
  const chosen = relevantFields({ cardState, category, ...(reason && { reissueReason: reason }) });
  return { fields: { consent, ...chosen }, dropped: uselessFor(chosen) };
}

/** Fields and sections that the choice leaves no use for, whatever else the stored form says. */
function uselessFor(chosen: DraftFields): string[] {
  const mostAsked = { minor: true, reissueReason: "OTHER", photo: { mode: "NEW" }, ...chosen } as const;
  const useless = (path: FieldPath) => rowOf(path).used?.(mostAsked) === false;
  const names = new Set(fieldPaths.map((path) => path.split(".")[0]!));
  return [...names].filter((name) =>
    fieldPaths.filter((path) => path === name || path.startsWith(`${name}.`)).every(useless),
  );
}
