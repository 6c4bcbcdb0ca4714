import { elementId } from "../../draft/field-names.ts";
import { asAdult, asMinor, isMinor } from "../../draft/minor.ts";
import { useDraft, useForm } from "../../draft/use-draft.ts";
import { FieldError, Required } from "../../fields/field-frame.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useTexts } from "../../texts/use-texts.ts";

/** A minor says so, and her guardian with it; nobody else is asked. */
export function GuardianFields() {
  const texts = useTexts();
  const form = useForm();
  const view = useDraft();
  const minor = view !== undefined && isMinor(view);
  const change = (next: boolean) => {
    form.set(next ? asMinor : asAdult);
    form.flush();
  };
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          role="switch"
          checked={minor}
          aria-checked={minor}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
        <span>
          <b>{texts.fields.minor}</b>
          <small>{texts.helps.minor}</small>
        </span>
      </label>
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
