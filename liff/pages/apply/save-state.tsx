import type { Saving } from "../../draft/draft-store.ts";
import { draftStore } from "../../draft/use-draft.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** Whether the draft is safe on the service. */
export function SaveState({ saving }: { saving: Saving }) {
  const texts = useTexts().draft;
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
