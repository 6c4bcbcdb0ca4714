import { useCallback } from "preact/hooks";
import type { Category } from "../../../api/contracts/common.ts";
import { money } from "../../../api/contracts/facts.ts";
import { readCategoryChoices } from "../../api/deed-endpoints.ts";
import { makesCard, stepsFor } from "../../draft/steps.ts";
import { useDraft } from "../../draft/use-draft.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { LoadFailure, Loading } from "../../parts/loading.tsx";
import { useLoaded } from "../../parts/use-loaded.ts";
import { PhotoField } from "../../photo/photo-field.tsx";
import { ReasonFields } from "../apply/card-step.tsx";
import { RefundStep } from "../apply/refund-step.tsx";

interface Props {
  serial: string;
  /** Another item asks for the photo. */
  photoElsewhere: boolean;
}

/** The categories that a case may become, each with its price and what becomes of the money, and what the chosen one needs. */
export function CategoryFix({ serial, photoElsewhere }: Props) {
  const load = useCallback(() => readCategoryChoices(serial), [serial]);
  const { value: choices, error, reload } = useLoaded(load);
  const answers = useDraft()?.answers ?? {};
  if (!choices) return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
  const chosen = choices.find(({ category }) => category === answers.category);
  const form = { category: answers.category as Category | undefined };
  return (
    <>
      <ChoiceField
        name="category"
        choices={choices.map(({ category, label, amountDue }) => ({
          value: category,
          label: `${label} ${money(amountDue)}`,
        }))}
      />
      {chosen && <p class="notice warn">{chosen.text}</p>}
      {chosen?.category === "REISSUE" && <ReasonFields />}
      {chosen && makesCard(form) && !photoElsewhere && <PhotoField />}
      {chosen && stepsFor(form).includes("refund") && <RefundStep />}
    </>
  );
}
