import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { FieldName } from "../../draft/field-names.ts";
import { amissIn, stepsFor } from "../../draft/steps.ts";
import { draftStore } from "../../draft/use-draft.ts";
import { focusField, isShown } from "../../fields/focus-field.ts";
import { SchoolField } from "../../fields/school-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { PhotoField } from "../../photo/photo-field.tsx";
import { useFormEndTexts } from "../../texts/form-end/use-form-end-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { CardStep } from "../apply/card-step.tsx";
import { GuardianFields } from "../apply/guardian-fields.tsx";
import { IdFields, RemarkField } from "../apply/person-fields.tsx";
import { RefundStep } from "../apply/refund-step.tsx";
import { reasonsFor } from "../apply/use-steps.ts";

/** What a row of the review opens into, where that is more than a line of text. */
const editors: Partial<Record<FieldName, ComponentType>> = {
  cardState: CardStep,
  schoolCode: SchoolField,
  idNumber: IdFields,
  remark: RemarkField,
  "photo.mode": PhotoField,
  "refund.method": RefundStep,
  "guardian.name": GuardianFields,
};

/** The fields of one row, in the row's place. What the change makes necessary besides is asked on the form. */
export function EditRow({ name, onDone }: { name: FieldName; onDone: () => void }) {
  const texts = useTexts();
  const { review } = useFormEndTexts();
  const [failure, setFailure] = useState("");
  const Editor = editors[name];
  const finish = async () => {
    const saved = await draftStore.flush();
    const view = draftStore.view();
    if (!saved || !view) return setFailure(texts.draft.failed);
    const amiss = amissIn(stepsFor(view.answers), view);
    const here = amiss.filter(isShown);
    const [first] = here;
    if (!first) return onDone();
    draftStore.showErrors(reasonsFor(here, view, texts));
    setFailure("");
    focusField(first);
  };
  return (
    <div class="step edit-row">
      {Editor ? <Editor /> : <TextField name={name} />}
      <p class="error" role="alert">
        {failure}
      </p>
      <button type="button" class="primary" onClick={finish}>
        {review.editDone}
      </button>
    </div>
  );
}
