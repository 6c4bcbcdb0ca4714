import { useEffect, useRef, useState } from "preact/hooks";
import type { School } from "../../api/contracts/liff.ts";
import { elementId } from "../draft/field-names.ts";
import { useTexts } from "../texts/use-texts.ts";
import { describedBy, FieldFrame } from "./field-frame.tsx";
import { schoolPlace, schoolTitle } from "./school-place.ts";
import { useSchools } from "./use-schools.ts";

interface Props {
  onPick: (school: School) => void;
  error: string | undefined;
  focusAtOnce: boolean;
  /** County of the school she had. */
  near: string | undefined;
}

/** A combobox over all schools (ARIA pattern: editable, list below): arrows, Enter, Escape, or a tap. */
export function SchoolSearch({ onPick, error, focusAtOnce, near }: Props) {
  const texts = useTexts();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(-1);
  const { schools, state } = useSchools(query, near);
  const input = useRef<HTMLInputElement>(null);
  const id = elementId("schoolCode");
  const open = schools.length > 0;
  useEffect(() => {
    if (focusAtOnce) input.current?.focus();
  }, [focusAtOnce]);
  useEffect(() => {
    document.getElementById(`${id}-option-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it composes characters.
    if (event.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const next = moves[event.key];
    const chosen = schools[active] ?? (schools.length === 1 ? schools[0] : undefined);
    if (next !== undefined && open) setActive((next + schools.length) % schools.length);
    else if (event.key === "Enter" && chosen) onPick(chosen);
    else if (event.key === "Escape") setQuery("");
    else return;
    event.preventDefault();
  };
  return (
    <FieldFrame
      name="schoolCode"
      label={texts.fields.schoolCode}
      hint={texts.school.hint}
      error={error}
      required
    >
      <input
        ref={input}
        id={id}
        type="text"
        inputMode="search"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && open ? `${id}-option-${active}` : undefined}
        aria-invalid={Boolean(error)}
        aria-describedby={describedBy(id, true, error)}
        autoComplete="off"
        enterKeyHint="search"
        placeholder={texts.school.placeholder}
        value={query}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={texts.school.results} class="options" hidden={!open}>
        {schools.map((school, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox never take the focus
          <div
            key={school.code}
            id={`${id}-option-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => onPick(school)}
          >
            <strong>{schoolTitle(school)}</strong> <span class="fine">{`(${school.code})`}</span>
            <small>{schoolPlace(school)}</small>
          </div>
        ))}
      </div>
      <p class="hint" role="status">
        {texts.school.states[state](schools.length)}
      </p>
    </FieldFrame>
  );
}
