import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Deciding, rowOf } from "../../api/contracts/form-fields.ts";
import { type Answers, isKept, patchOf } from "../draft/answers.ts";
import { elementId, type FieldName } from "../draft/field-names.ts";
import { useDraft, useForm } from "../draft/use-draft.ts";
import { useTexts } from "../texts/use-texts.ts";
import { describedBy, FieldFrame } from "./field-frame.tsx";

export interface TextFieldProps {
  name: FieldName;
  /** Instead of that of its row. */
  label?: string;
  /** Instead of the help of its row. */
  hint?: string;
  /** Instead of what the form's rules say. */
  required?: boolean;
  inputMode?: "numeric";
  spellcheck?: boolean;
  /** Between the hint and the control. */
  children?: ComponentChildren;
}

/** A line or a few of text, saved as she leaves it. A masked number is shown as kept until she changes it. */
export function TextField({ name, children, ...props }: TextFieldProps) {
  const texts = useTexts();
  const form = useForm();
  const view = useDraft();
  const {
    label = texts.fields[name],
    hint = texts.helps[name],
    required = isRequired(name, view?.answers ?? {}),
    ...input
  } = props;
  const [changing, setChanging] = useState(false);
  const id = elementId(name);
  // A field that she opened to change it is where she wants to type.
  useEffect(() => {
    if (changing) document.getElementById(id)?.focus();
  }, [changing, id]);
  const value = view?.answers[name];
  const error = view?.errors[name];
  const kept = view !== undefined && isKept(name, view.answers, view.typed);
  const frame = { name, label, hint, error, required };

  if (kept && !changing)
    return (
      <FieldFrame {...frame}>
        <div class="kept">
          <output id={id} translate={false}>
            {value}
          </output>
          <button type="button" class="quiet" onClick={() => setChanging(true)}>
            <span>{texts.change}</span>
            <span class="unseen">{` ${label}`}</span>
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
    ...looksOf(name),
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
      {rowOf(name).input?.lines ? <textarea rows={3} {...control} /> : <input type="text" {...control} />}
    </FieldFrame>
  );
}

/** What a keyboard and a browser should know of it. */
function looksOf(name: FieldName) {
  const { tel, capitals, autoComplete = "off" } = rowOf(name).input ?? {};
  return {
    autoComplete,
    ...(tel && { inputMode: "tel" as const }),
    ...(capitals && { autoCapitalize: "characters" as const }),
  };
}

function isRequired(name: FieldName, answers: Answers): boolean {
  const { needed = false } = rowOf(name);
  return typeof needed === "function" ? needed(patchOf(answers) as Deciding) : needed;
}
