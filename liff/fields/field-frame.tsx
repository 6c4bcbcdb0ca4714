import type { ComponentChildren } from "preact";
import { elementId, type FieldName } from "../draft/field-names.ts";
import { useTexts } from "../texts/use-texts.ts";

interface Props {
  name: FieldName;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  children: ComponentChildren;
}

/** Label above, control, hint and reason below; the reason is read out when it appears. */
export function FieldFrame({ name, label, hint, error, required, children }: Props) {
  const texts = useTexts();
  const id = elementId(name);
  return (
    <div class={error ? "field wrong" : "field"}>
      <label for={id}>
        <span>{label}</span>
        {required ? <Required /> : <span class="optional">{texts.optional}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** R24: required fields carry a star. */
export const Required = () => (
  <span class="required" aria-hidden="true">
    *
  </span>
);

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return (
    <p class="error" id={`${id}-error`} aria-live="polite">
      {error ?? ""}
    </p>
  );
}

/** The ids that describe a control: its hint and, while there is one, its reason. */
export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
