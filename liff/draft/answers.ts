import { rowOf } from "../../api/contracts/form-fields.ts";
import type { Draft, DraftPatch } from "../../api/contracts/liff.ts";
import { type FieldName, fieldNames } from "./field-names.ts";

export type Answer = string | boolean | null;

/** What she has answered, flat by dotted name. */
export type Answers = Partial<Record<FieldName, Answer>>;

/** The answers of a draft as read back. */
export function answersOf(draft: Draft): Answers {
  const answers: Answers = {};
  for (const name of fieldNames) {
    const [group, member] = name.split(".") as [keyof Draft, string | undefined];
    const value = member
      ? (draft[group] as Record<string, Answer> | null | undefined)?.[member]
      : draft[group];
    if (value !== null && value !== undefined) answers[name] = value as Answer;
  }
  return answers;
}

/** Changed answers as the partial save that the service takes. */
export function patchOf(answers: Answers): DraftPatch {
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answers)) {
    const [group = name, member] = name.split(".");
    if (member) patch[group] = { ...(patch[group] as object | undefined), [member]: value };
    else patch[name] = value;
  }
  return patch as DraftPatch;
}

/** Whether a value read back is a masked personal number, which must not be sent as an answer. */
export const isMasked = (value: Answer | undefined): boolean =>
  typeof value === "string" && /[*＊○●•]/.test(value);

/** Whether a field shows a masked number that the service keeps, and nothing typed over it in this visit. */
export const isKept = (name: FieldName, kept: Answers, typed: Answers): boolean =>
  rowOf(name).sealed === true && !(name in typed) && isMasked(kept[name]);
