import type { Answers } from "../../draft/answers.ts";
import { useDraft } from "../../draft/use-draft.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { DraftExceptions } from "./draft-exceptions.tsx";

const lossCategories = ["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY"] as const;
const reasons = ["DAMAGED", "ALREADY_REPORTED", "OTHER"] as const;

// A card that is still there can only be replaced; a lost one needs a choice.
const present: Answers = { category: "REISSUE" };
const lost: Answers = { category: null, reissueReason: null, reissueReasonText: null };

/** R28–R39: is the card gone or still there, and what does she want. */
export function CardStep() {
  const texts = useTexts().card;
  const view = useDraft();
  const state = view?.answers.cardState;
  return (
    <>
      <ChoiceField
        name="cardState"
        choices={[
          { value: "LOST", label: texts.lost, detail: texts.lostDetail, sets: lost },
          { value: "PRESENT", label: texts.present, detail: texts.presentDetail, sets: present },
        ]}
      />
      {state === "LOST" && (
        <ChoiceField
          name="category"
          choices={lossCategories.map((value) => ({ value, ...texts.categories[value] }))}
        />
      )}
      {state === "PRESENT" && (
        <>
          <p class="notice warn">{texts.sendBack}</p>
          <ReasonFields />
          <DraftExceptions only={["NEEDS_LOSS_REPORT"]} />
        </>
      )}
    </>
  );
}

/** R37–R40: why a card that is still there is replaced. */
export function ReasonFields() {
  const texts = useTexts().card;
  const reason = useDraft()?.answers.reissueReason;
  return (
    <>
      <ChoiceField
        name="reissueReason"
        choices={reasons.map((value) => ({ value, ...texts.reasons[value] }))}
      />
      {reason === "OTHER" && <TextField name="reissueReasonText" hint={texts.otherHint} required />}
    </>
  );
}
