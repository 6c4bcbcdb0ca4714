import { useEffect } from "preact/hooks";
import { useDraft, useForm } from "../../draft/use-draft.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { RemarkChips } from "./remark-chips.tsx";

export function StudentNoField() {
  const texts = useTexts().person;
  return <TextField name="studentNo" hint={texts.studentNo} autoCapitalize="characters" required />;
}

/** A rename is told in the remark (R17). */
export function NameField() {
  const texts = useTexts().person;
  return <TextField name="name" hint={texts.name} autoComplete="name" required />;
}

const idTypes = ["NATIONAL", "RESIDENT", "PASSPORT"] as const;
type IdType = (typeof idTypes)[number];

/** Which document, and its number. */
export function IdFields() {
  const texts = useTexts().person;
  const form = useForm();
  const view = useDraft();
  const idType = (view?.answers.idType ?? "NATIONAL") as IdType;
  const unset = view !== undefined && !view.answers.idType;
  // Nearly everybody has a national ID; it goes with the next save.
  useEffect(() => {
    if (unset) form.set({ idType: "NATIONAL" });
  }, [form, unset]);
  return (
    <>
      <ChoiceField
        name="idType"
        compact
        choices={idTypes.map((value) => ({ value, label: texts.idTypes[value] }))}
      />
      <TextField
        name="idNumber"
        hint={texts.idExamples[idType]}
        autoCapitalize="characters"
        spellcheck={false}
        required
      />
    </>
  );
}

export function MobileField() {
  const texts = useTexts().person;
  return <TextField name="mobile" hint={texts.mobile} inputMode="tel" autoComplete="tel-national" required />;
}

export function LandlineField() {
  const texts = useTexts().person;
  return <TextField name="landline" hint={texts.landline} inputMode="tel" />;
}

/** R21: what has to change on the new card. */
export function RemarkField() {
  const texts = useTexts().person;
  return (
    <TextField name="remark" hint={texts.remark} multiline>
      <RemarkChips />
    </TextField>
  );
}
