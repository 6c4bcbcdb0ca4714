import { useEffect } from "preact/hooks";
import { elementId } from "../../draft/field-names.ts";
import { isMinor, isMinorBySchool } from "../../draft/minor.ts";
import { useDraft, useForm } from "../../draft/use-draft.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { FieldError, Required } from "../../fields/field-frame.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useTexts } from "../../texts/use-texts.ts";

/** Whether she is under age, asked plainly unless her school tells; a minor's guardian with it. */
export function GuardianFields() {
  const texts = useTexts();
  const form = useForm();
  const view = useDraft();
  const minor = view !== undefined && isMinor(view);
  const bySchool = view !== undefined && isMinorBySchool(view);
  useEffect(() => {
    if (bySchool && !minor) form.set({ minor: true });
  }, [form, bySchool, minor]);
  return (
    <>
      {bySchool ? (
        <p class="notice">{texts.guardian.bySchool}</p>
      ) : (
        <ChoiceField
          name="minor"
          compact
          choices={[
            { value: true, label: texts.guardian.minor },
            { value: false, label: texts.guardian.adult },
          ]}
        >
          <p class="hint">{texts.helps.minor}</p>
        </ChoiceField>
      )}
      {minor && (
        <>
          <TextField name="guardian.name" />
          <TextField name="guardian.relation" />
          <TextField name="guardian.mobile" />
          <ConsentBox />
        </>
      )}
    </>
  );
}

function ConsentBox() {
  const texts = useTexts();
  const form = useForm();
  const view = useDraft();
  const id = elementId("guardian.consent");
  const error = view?.errors["guardian.consent"];
  return (
    <div class={error ? "field wrong" : "field"}>
      <label class="choice">
        <input
          type="checkbox"
          id={id}
          checked={view?.answers["guardian.consent"] === true}
          aria-describedby={`${id}-error`}
          onChange={({ currentTarget }) => {
            form.set({ "guardian.consent": currentTarget.checked });
            form.leave();
          }}
        />
        <span>
          <span>{texts.fields["guardian.consent"]}</span>
          <Required />
        </span>
      </label>
      <FieldError id={id} error={error} />
    </div>
  );
}
