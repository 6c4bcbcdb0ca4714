import type { Answers } from "./answers.ts";
import type { DraftView } from "./draft-store.ts";
import { type FieldName, fieldNamed } from "./field-names.ts";

/** Consent comes before all steps and is none of them. */
export type Step = "card" | "school" | "person" | "photo" | "refund";

/** The steps of her case, in order: only what it needs. */
export function stepsFor(answers: Answers): Step[] {
  const steps: Step[] = ["card", "school", "person"];
  if (makesCard(answers)) steps.push("photo");
  if (answers.category === "LOSS_REFUND") steps.push("refund");
  return steps;
}

/** A new card carries a photo; a mere loss report does not (R32). */
export const makesCard = ({ category }: Answers): boolean =>
  category === "LOSS_REISSUE" || category === "REISSUE";

const cardFields: readonly FieldName[] = ["cardState", "category", "reissueReason", "reissueReasonText"];

/** The step that asks for a field. */
export function stepOf(name: FieldName): Step {
  if (name.startsWith("photo.")) return "photo";
  if (name.startsWith("refund.")) return "refund";
  if (cardFields.includes(name)) return "card";
  return name === "schoolCode" ? "school" : "person";
}

/** The fields still needed in these steps, in the order of the form. */
export function missingIn(steps: readonly Step[], missing: readonly string[]): FieldName[] {
  const names = missing.map(fieldNamed).filter((name) => name !== undefined);
  const unique = [...new Set(names)];
  return steps.flatMap((step) => unique.filter((name) => stepOf(name) === step));
}

/** The fields of these steps that are missing or were refused, in the order of the form. */
export function amissIn(
  steps: readonly Step[],
  { draft, errors }: Pick<DraftView, "draft" | "errors">,
): FieldName[] {
  return missingIn(steps, [...draft.missing, ...Object.keys(errors)]);
}
