import type { ComponentChildren } from "preact";
import type { Answers } from "../draft/answers.ts";
import { elementId, type FieldName } from "../draft/field-names.ts";
import { useDraft, useForm } from "../draft/use-draft.ts";
import { useTexts } from "../texts/use-texts.ts";
import { describedBy, FieldError, Required } from "./field-frame.tsx";

export interface Choice {
  value: string | boolean;
  label: string;
  detail?: string | undefined;
  /** Further answers that choosing this one sets. */
  sets?: Answers;
}

interface Props {
  name: FieldName;
  choices: readonly Choice[];
  /** Side by side instead of one below the other. */
  compact?: boolean;
  children?: ComponentChildren;
}

/** One of a few, as large targets; saved at once. */
export function ChoiceField({ name, choices, compact, children }: Props) {
  const texts = useTexts();
  const form = useForm();
  const view = useDraft();
  const id = elementId(name);
  const error = view?.errors[name];
  const choose = ({ value, sets }: Choice) => {
    form.set({ [name]: value, ...sets });
    form.leave();
  };
  return (
    <fieldset class={error ? "field wrong" : "field"} aria-describedby={describedBy(id, false, error)}>
      <legend>
        <span>{texts.fields[name]}</span>
        <Required />
      </legend>
      {children}
      <div class={compact ? "choices compact" : "choices"}>
        {choices.map((choice, index) => (
          <label class="choice" key={String(choice.value)}>
            <input
              type="radio"
              name={id}
              id={index === 0 ? id : undefined}
              checked={view?.answers[name] === choice.value}
              onChange={() => choose(choice)}
            />
            <span>
              <b>{choice.label}</b>
              {choice.detail && <small>{choice.detail}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
