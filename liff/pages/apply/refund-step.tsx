import { useDraft } from "../../draft/use-draft.ts";
import { BankField } from "../../fields/bank-field.tsx";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormEndTexts } from "../../texts/form-end/use-form-end-texts.ts";

/** R33–R35: how the balance comes back to her, and only to her. */
export function RefundStep() {
  const texts = useFormEndTexts().refund;
  const method = useDraft()?.answers["refund.method"];
  return (
    <>
      <ChoiceField
        name="refund.method"
        choices={[
          { value: "TRANSFER", label: texts.transfer, detail: texts.transferDetail },
          { value: "CHEQUE", label: texts.cheque, detail: texts.chequeDetail },
        ]}
      />
      <p class="notice warn">{texts.ownAccount}</p>
      {method === "CHEQUE" && <TextField name="refund.address" />}
      {method === "TRANSFER" && <BankField />}
    </>
  );
}
