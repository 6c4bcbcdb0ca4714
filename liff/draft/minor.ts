import type { Answers } from "./answers.ts";
import type { DraftView } from "./draft-store.ts";
import type { FieldName } from "./field-names.ts";

const guardian = ["guardian.name", "guardian.relation", "guardian.mobile", "guardian.consent"] as const;

/** She says that she is under 18: from now on the service asks for her guardian. */
export const asMinor: Answers = { "guardian.consent": false };

/** She takes it back, and with it what she told of her guardian. */
export const asAdult: Answers = Object.fromEntries(guardian.map((name: FieldName) => [name, null]));

/** Whether she said that she is under 18; a guardian in the draft, however empty, says so. */
export function isMinor({ draft, answers, typed, errors }: DraftView): boolean {
  if (guardian.every((name) => typed[name] === null)) return false;
  return Boolean(draft.guardian) || guardian.some((name) => answers[name] != null || errors[name]);
}
