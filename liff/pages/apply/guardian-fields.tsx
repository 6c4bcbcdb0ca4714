import { elementId, type FieldName } from "../../draft/field-names.ts";
import { draftStore } from "../../draft/use-draft.ts";
import { FieldError } from "../../fields/field-frame.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import type { StepProps } from "./step-section.tsx";

const parts: readonly FieldName[] = [
  "guardian.name",
  "guardian.relation",
  "guardian.mobile",
  "guardian.consent",
];

/** A minor's guardian: may be left out, but not half given. */
export function GuardianFields({ view }: StepProps) {
  const texts = useTexts();
  const id = elementId("guardian.consent");
  const given = parts.some((name) => view.answers[name] || view.errors[name]);
  return (
    <details class="more" open={given}>
      <summary>{texts.guardian.title}</summary>
      <p class="hint">{texts.guardian.hint}</p>
      <TextField name="guardian.name" required={given} />
      <TextField name="guardian.relation" hint={texts.guardian.relation} required={given} />
      <TextField name="guardian.mobile" hint={texts.person.mobile} inputMode="tel" required={given} />
      <label class="choice">
        <input
          type="checkbox"
          id={id}
          checked={view.answers["guardian.consent"] === true}
          aria-describedby={`${id}-error`}
          onChange={({ currentTarget }) => {
            draftStore.set({ "guardian.consent": currentTarget.checked || null });
            draftStore.leave();
          }}
        />
        <span>{texts.fields["guardian.consent"]}</span>
      </label>
      <FieldError id={id} error={view.errors["guardian.consent"]} />
    </details>
  );
}
