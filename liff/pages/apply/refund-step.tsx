import { ChoiceField } from "../../fields/choice-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { banks } from "./banks.ts";
import type { StepProps } from "./step-section.tsx";

/** R33–R35: how the balance comes back to her, and only to her. */
export function RefundStep({ view: { answers } }: StepProps) {
  const texts = useTexts().refund;
  const method = answers["refund.method"];
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
      {method === "CHEQUE" && (
        <TextField
          name="refund.address"
          hint={texts.address}
          autoComplete="street-address"
          multiline
          required
        />
      )}
      {method === "TRANSFER" && (
        <>
          <TextField name="refund.bankCode" hint={texts.bankCode} inputMode="numeric" list="banks" required />
          <datalist id="banks">
            {banks.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </datalist>
          <TextField name="refund.branchCode" hint={texts.branchCode} inputMode="numeric" required />
          <TextField name="refund.accountNo" hint={texts.accountNo} inputMode="numeric" required />
        </>
      )}
    </>
  );
}
