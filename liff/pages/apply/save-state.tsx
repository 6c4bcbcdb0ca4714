import type { DraftView } from "../../draft/draft-store.ts";
import { fieldNames } from "../../draft/field-names.ts";
import { draftStore } from "../../draft/use-draft.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** Whether the draft is safe on the service; before she has entered anything nothing is said to be saved. */
export function SaveState({ view }: { view: DraftView }) {
  const texts = useTexts().draft;
  const hasAnswers = fieldNames.some((name) => !name.startsWith("consent") && view.answers[name]);
  const saving = view.saving === "saved" && !hasAnswers ? "idle" : view.saving;
  return (
    <p class={`save-state ${saving}`} role="status" data-testid="draft-saved">
      <span>{texts[saving]}</span>
      {saving === "failed" && (
        <button type="button" class="quiet" onClick={draftStore.flush}>
          {texts.retry}
        </button>
      )}
    </p>
  );
}
