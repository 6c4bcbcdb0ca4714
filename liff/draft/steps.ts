import type { Category } from "../../api/contracts/common.ts";
import { asksMinor, rowOf, type Step as StepOfField } from "../../api/contracts/form-fields.ts";
import type { Answers } from "./answers.ts";
import type { DraftView } from "./draft-store.ts";
import { type FieldName, fieldNamed, fieldNames } from "./field-names.ts";

/** Consent comes before all steps and is none of them. */
export type Step = Exclude<StepOfField, "consent">;

const steps: readonly Step[] = ["card", "school", "person", "photo", "refund"];

/** The steps of her case, in order: only what it needs. */
export function stepsFor({ category }: Answers): Step[] {
  const form = category ? { category: category as Category } : undefined;
  return steps.filter((step) => step === "person" || fieldNames.some((name) => asks(name, step, form)));
}

/** Photo and refund are asked for once it is known that her case has them. */
function asks(name: FieldName, step: Step, form: { category: Category } | undefined): boolean {
  const { used, step: own } = rowOf(name);
  return own === step && (used ? form !== undefined && used(form) : true);
}

/** Whether it is known how many steps there are; a choice still open may add one. */
export const isCounted = ({ category }: Answers): boolean => Boolean(category);

/** A new card carries a photo; a mere loss report does not (R32). */
export const makesCard = (answers: Answers): boolean => stepsFor(answers).includes("photo");

/** The step that asks for a field. */
export function stepOf(name: FieldName): Step {
  const { step } = rowOf(name);
  return step === "consent" ? "person" : step;
}

/** The fields still needed in these steps, in the order of the page. */
export function missingIn(steps: readonly Step[], missing: readonly string[]): FieldName[] {
  const names = new Set(missing.map(fieldNamed));
  return steps.flatMap((step) => fieldNames.filter((name) => names.has(name) && stepOf(name) === step));
}

/** What the service still needs, and whether she is under age, which only page and chat insist on. */
export const openIn = ({ draft, answers }: Pick<DraftView, "draft" | "answers">): string[] => [
  ...draft.missing,
  ...(asksMinor(answers as { minor?: boolean }) ? ["minor"] : []),
];

/** The fields of these steps that are missing or were refused, in the order of the page. */
export function amissIn(
  steps: readonly Step[],
  view: Pick<DraftView, "draft" | "answers" | "errors">,
): FieldName[] {
  return missingIn(steps, [...openIn(view), ...Object.keys(view.errors)]);
}
