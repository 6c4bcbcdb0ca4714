import { useState } from "preact/hooks";
import { readBanks } from "../api/endpoints.ts";
import { elementId } from "../draft/field-names.ts";
import { useDraft, useForm } from "../draft/use-draft.ts";
import { useLoaded } from "../parts/use-loaded.ts";
import { useFormEndTexts } from "../texts/form-end/use-form-end-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { describedBy, FieldFrame } from "./field-frame.tsx";
import { TextField } from "./text-field.tsx";

const another = "another";

/** Her own account: the bank from the list, or its number where the list does not have it; then branch and account. */
export function BankField() {
  const texts = useFormEndTexts().refund;
  const { value: banks = [], error } = useLoaded(readBanks);
  const code = useDraft()?.answers["refund.bankCode"];
  const digits = banks.find((bank) => bank.code === code)?.accountDigits;
  return (
    <>
      {error ? <BankNumber /> : <BankList banks={banks} />}
      <TextField name="refund.branchCode" hint={texts.branchCode} inputMode="numeric" />
      <TextField
        name="refund.accountNo"
        hint={digits ? texts.accountDigits(digits) : texts.accountNo}
        inputMode="numeric"
      />
    </>
  );
}

function BankList({ banks }: { banks: readonly { code: string; name: string }[] }) {
  const texts = useTexts();
  const { refund } = useFormEndTexts();
  const form = useForm();
  const view = useDraft();
  const [byNumber, setByNumber] = useState(false);
  const code = String(view?.answers["refund.bankCode"] ?? "");
  const isListed = banks.some((bank) => bank.code === code);
  if (byNumber || (code && banks.length > 0 && !isListed)) return <BankNumber />;
  const id = elementId("refund.bankCode");
  const reason = view?.errors["refund.bankCode"];
  const choose = (chosen: string) => {
    if (chosen === another) return setByNumber(true);
    form.set({ "refund.bankCode": chosen || null });
    form.leave();
  };
  return (
    <FieldFrame name="refund.bankCode" label={refund.bank} error={reason} required>
      <select
        id={id}
        value={isListed ? code : ""}
        aria-required
        aria-invalid={Boolean(reason)}
        aria-describedby={describedBy(id, false, reason)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{texts.school.any}</option>
        {banks.map((bank) => (
          <option key={bank.code} value={bank.code}>
            {`${bank.code} ${bank.name}`}
          </option>
        ))}
        <option value={another}>{refund.anotherBank}</option>
      </select>
    </FieldFrame>
  );
}

function BankNumber() {
  const texts = useFormEndTexts().refund;
  return <TextField name="refund.bankCode" hint={texts.bankCode} inputMode="numeric" required />;
}
