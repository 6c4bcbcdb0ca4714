import { useState } from "preact/hooks";
import type { School } from "../../api/contracts/liff.ts";
import { elementId } from "../draft/field-names.ts";
import { useDraft, useForm } from "../draft/use-draft.ts";
import { LazyPart } from "../parts/lazy-part.tsx";
import { queryNow } from "../router.ts";
import { useTexts } from "../texts/use-texts.ts";
import { schoolPlace, schoolTitle } from "./school-place.ts";
import { SchoolSearch } from "./school-search.tsx";

/** The last resort; few ever need it. */
const loadDropdowns = async () => (await import("./school-dropdowns.tsx")).SchoolDropdowns;

/** Kept with the entry of the browser's history, so that who comes back to it finds what she chose. */
const answered = "schoolPicked";

/** Whether she came to change her school, and has not. */
function isAskedFor(): boolean {
  return queryNow().get("field") === "schoolCode" && history.state !== answered;
}

/** Her school: found by typing, or in the worst case by county, district and level. */
export function SchoolField() {
  const texts = useTexts();
  const form = useForm();
  const view = useDraft();
  const [picked, setPicked] = useState<School>();
  const [changing, setChanging] = useState(isAskedFor);
  const [byPlace, setByPlace] = useState(false);
  const code = view?.answers.schoolCode;
  const school =
    picked?.code === code ? picked : view?.draft.school?.code === code ? view?.draft.school : null;
  const pick = (next: School) => {
    setPicked(next);
    setChanging(false);
    if (isAskedFor()) history.replaceState(answered, "");
    form.set({ schoolCode: next.code });
    form.leave();
    // The list that had the focus is gone.
    setTimeout(() => document.getElementById(elementId("schoolCode"))?.focus());
  };

  if (school && !changing)
    return (
      <div class="field">
        <span class="label">{texts.fields.schoolCode}</span>
        <div class="kept school">
          <output id={elementId("schoolCode")} tabIndex={-1}>
            <strong>{schoolTitle(school)}</strong> <span class="fine">{`(${school.code})`}</span>
            <small>{schoolPlace(school)}</small>
          </output>
          <button type="button" class="quiet" onClick={() => setChanging(true)}>
            <span>{texts.change}</span>
            <span class="unseen">{` ${texts.fields.schoolCode}`}</span>
          </button>
        </div>
      </div>
    );
  return (
    <>
      <SchoolSearch
        onPick={pick}
        error={view?.errors.schoolCode}
        focusAtOnce={changing}
        near={school?.county}
      />
      <details class="more" onToggle={({ currentTarget }) => setByPlace(currentTarget.open)}>
        <summary>{texts.school.notFoundYet}</summary>
        {byPlace && <LazyPart load={loadDropdowns} onPick={pick} />}
      </details>
    </>
  );
}
