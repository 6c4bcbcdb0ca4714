import { useEffect } from "preact/hooks";
import { draftStore } from "../../draft/use-draft.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { GuardianFields } from "./guardian-fields.tsx";
import type { StepProps } from "./step-section.tsx";

const idTypes = ["NATIONAL", "RESIDENT", "PASSPORT"] as const;
type IdType = (typeof idTypes)[number];

/** R16–R21: who she is and how to reach her. */
export function PersonStep({ view }: StepProps) {
  const texts = useTexts().person;
  const idType = (view.answers.idType ?? "NATIONAL") as IdType;
  // Nearly everybody has a national ID; it goes with the next save.
  useEffect(() => {
    if (!view.answers.idType) draftStore.set({ idType: "NATIONAL" });
  }, [view.answers.idType]);
  return (
    <>
      <TextField name="studentNo" hint={texts.studentNo} required />
      <TextField name="name" hint={texts.name} autoComplete="name" required />
      <ChoiceField
        name="idType"
        compact
        choices={idTypes.map((value) => ({ value, label: texts.idTypes[value] }))}
      />
      <TextField name="idNumber" hint={texts.idExamples[idType]} required />
      <TextField name="mobile" hint={texts.mobile} inputMode="tel" autoComplete="tel-national" required />
      <TextField name="landline" hint={texts.landline} inputMode="tel" />
      <TextField name="remark" hint={texts.remark} multiline />
      <GuardianFields view={view} />
    </>
  );
}
