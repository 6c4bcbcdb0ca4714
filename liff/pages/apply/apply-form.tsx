import type { DraftView } from "../../draft/draft-store.ts";
import { isCounted, stepsFor } from "../../draft/steps.ts";
import { useDraft } from "../../draft/use-draft.ts";
import { ErrorSummary } from "../../fields/error-summary.tsx";
import { Page } from "../../parts/page.tsx";
import { useWide } from "../../parts/use-wide.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { Progress } from "./progress.tsx";
import { SaveState } from "./save-state.tsx";
import { StepSection } from "./step-section.tsx";
import { useSteps } from "./use-steps.ts";

/** One step at a time on a phone, all on one page where there is room. */
export function ApplyForm() {
  const view = useDraft();
  return view ? <ApplyFormOf view={view} /> : null;
}

function ApplyFormOf({ view }: { view: DraftView }) {
  const texts = useTexts();
  const wide = useWide();
  const steps = stepsFor(view.answers);
  const { current, announced, refusals, next, back, toReview } = useSteps(view, steps, wide);
  const shown = wide ? steps : [current];
  return (
    <Page title={texts.apply.title} class="form">
      {!wide && <Progress steps={steps} current={current} counted={isCounted(view.answers)} />}
      <ErrorSummary refusals={refusals} />
      {shown.map((step) => (
        <StepSection key={step} step={step} />
      ))}
      <div class="actions">
        <p class="error" role="alert">
          {announced}
        </p>
        <SaveState view={view} />
        <div class="row">
          {back && (
            <button type="button" class="secondary" onClick={back}>
              {texts.apply.back}
            </button>
          )}
          <button type="button" class="primary grow" data-testid="submit" onClick={next}>
            {toReview ? texts.apply.toReview : texts.apply.next}
          </button>
        </div>
      </div>
    </Page>
  );
}
