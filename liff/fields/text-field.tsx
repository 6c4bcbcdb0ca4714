import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isKept } from "../draft/answers.ts";
import { elementId, type FieldName } from "../draft/field-names.ts";
import { useDraft, useForm } from "../draft/use-draft.ts";
import { useTexts } from "../texts/use-texts.ts";
import { describedBy, FieldFrame } from "./field-frame.tsx";

export interface TextFieldProps {
  name: FieldName;
  hint?: string;
  required?: boolean;
  multiline?: boolean;
  inputMode?: "text" | "numeric" | "tel";
  autoComplete?: string;
  autoCapitalize?: "characters";
  spellcheck?: boolean;
  /** Between the hint and the control. */
  children?: ComponentChildren;
}

/** A line or a few of text, saved as she leaves it. A masked number is shown as kept until she changes it. */
export function TextField({ name, hint, required, multiline, children, ...input }: TextFieldProps) {
  const texts = useTexts();
  const form = useForm();
  const view = useDraft();
  const [changing, setChanging] = useState(false);
  const id = elementId(name);
  // A field that she opened to change it is where she wants to type.
  useEffect(() => {
    if (changing) document.getElementById(id)?.focus();
  }, [changing, id]);
  const value = view?.answers[name];
  const error = view?.errors[name];
  const kept = view !== undefined && isKept(name, view.answers, view.typed);
  const frame = { name, label: texts.fields[name], hint, error, required };

  if (kept && !changing)
    return (
      <FieldFrame {...frame}>
        <div class="kept">
          <output id={id}>{value}</output>
          <button type="button" class="quiet" onClick={() => setChanging(true)}>
            {texts.change}
            <span class="unseen"> {texts.fields[name]}</span>
          </button>
        </div>
      </FieldFrame>
    );

  const control = {
    id,
    value: kept ? "" : ((value as string | null) ?? ""),
    "aria-required": required,
    "aria-invalid": Boolean(error),
    "aria-describedby": describedBy(id, hint, error),
    autoComplete: "off",
    ...input,
    onInput: (event: { currentTarget: { value: string } }) =>
      form.set({ [name]: event.currentTarget.value || null }),
    onBlur: () => {
      form.leave();
      setChanging(false);
    },
  };
  return (
    <FieldFrame {...frame}>
      {children}
      {multiline ? <textarea rows={3} {...control} /> : <input type="text" {...control} />}
    </FieldFrame>
  );
}
