import { useEffect } from "preact/hooks";
import { catalogue } from "../../../api/contracts/form-fields.ts";
import { useDraft, useForm } from "../../draft/use-draft.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { LazyPart } from "../../parts/lazy-part.tsx";
import { useTexts } from "../../texts/use-texts.ts";

/** Few need them. */
const loadChips = async () => (await import("./remark-chips.tsx")).RemarkChips;

const idTypes = catalogue.idType.options;
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
        label={texts.idNumbers[idType]}
        hint={texts.idExamples[idType]}
        spellcheck={false}
      />
    </>
  );
}

/** R21: what has to change on the new card. */
export function RemarkField() {
  return (
    <TextField name="remark">
      <LazyPart load={loadChips} />
    </TextField>
  );
}
