import { useEffect, useRef, useState } from "preact/hooks";
import { Failure } from "../parts/failure.tsx";
import { findSchools } from "../server/session.ts";
import type { ChosenSchool } from "./remembered-school.ts";

interface PickerProps {
  chosen: ChosenSchool | undefined;
  missing: boolean;
  onChoose: (school: ChosenSchool | undefined) => void;
}

/** One box that finds a school by name, abbreviation or code. */
export function SchoolPicker({ chosen, missing, onChoose }: PickerProps) {
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const { found, nothing, error } = useFoundSchools(chosen ? "" : words);
  const pick = (school: ChosenSchool | undefined) => {
    if (school) onChoose({ code: school.code, name: school.name });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0) return;
    if (event.key === "ArrowDown") setActive((active + 1) % found.length);
    else if (event.key === "ArrowUp") setActive((active + found.length - 1) % found.length);
    else if (event.key === "Enter") pick(found[active]);
    else return;
    event.preventDefault();
  };

  if (chosen)
    return (
      <div class="field">
        <span>學校</span>
        <div class="chosen">
          <span>{`${chosen.name}（${chosen.code}）`}</span>
          <button type="button" class="plain" onClick={() => onChoose(undefined)}>
            更換
          </button>
        </div>
      </div>
    );
  return (
    <div class="field">
      <label>
        <span>學校</span>
        <input
          type="text"
          value={words}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          placeholder="輸入校名、簡稱或學校代碼"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="school-options"
          aria-activedescendant={found[active] && `school-${found[active].code}`}
          aria-invalid={missing}
          autocomplete="off"
        />
      </label>
      {missing && <p class="problem">請先選擇學校。</p>}
      {error !== undefined && <Failure error={error} />}
      {nothing && <p class="quiet">找不到符合的學校，請換個說法試試。</p>}
      <div id="school-options" role="listbox" aria-label="符合的學校" class="options">
        {found.map((school, index) => (
          <button
            key={school.code}
            id={`school-${school.code}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => pick(school)}
          >
            <span>{school.name}</span>
            <small>{`${school.code} ${school.county}${school.district}`}</small>
          </button>
        ))}
      </div>
    </div>
  );
}

type Place = ChosenSchool & { county: string; district: string };

/** Schools for the words typed, asked for a moment after the last key; late answers are dropped. */
function useFoundSchools(words: string) {
  const [answer, setAnswer] = useState<{ words: string; found: Place[] }>({ words: "", found: [] });
  const [error, setError] = useState<unknown>();
  const latest = useRef("");
  useEffect(() => {
    latest.current = words;
    setError(undefined);
    if (!words.trim()) return setAnswer({ words, found: [] });
    const timer = setTimeout(() => {
      findSchools(words).then(
        (schools) => latest.current === words && setAnswer({ words, found: schools.slice(0, 8) }),
        (failure: unknown) => latest.current === words && setError(failure),
      );
    }, 150);
    return () => clearTimeout(timer);
  }, [words]);
  return { found: answer.found, nothing: answer.words !== "" && answer.found.length === 0, error };
}
