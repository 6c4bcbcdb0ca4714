import { useEffect } from "preact/hooks";
import type { DraftView } from "../draft/draft-store.ts";
import { missingIn, stepsFor } from "../draft/steps.ts";
import { isSubmissionOpen } from "../draft/submission-key.ts";
import { draftStore, useDraft } from "../draft/use-draft.ts";
import { useSubmission } from "../draft/use-submission.ts";
import { LoadFailure, Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import { Rows } from "../parts/rows.tsx";
import { useLoaded } from "../parts/use-loaded.ts";
import { navigate } from "../router.ts";
import { useTexts } from "../texts/use-texts.ts";
import { reviewRows } from "./review-rows.tsx";

/** R42–R43: everything once more, what will happen, and 確定 once. */
export function Review() {
  const { error, reload } = useLoaded(draftStore.load);
  const view = useDraft();
  const unfinished = view !== undefined && isUnfinished(view) && !isSubmissionOpen(sessionStorage);
  useEffect(() => {
    if (unfinished) navigate("/apply", { replace: true });
  }, [unfinished]);
  if (view && !unfinished) return <ReviewOf view={view} />;
  return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
}

const isUnfinished = ({ draft, answers }: DraftView): boolean =>
  draft.missing.includes("consent.accepted") || missingIn(stepsFor(answers), draft.missing).length > 0;

function ReviewOf({ view }: { view: DraftView }) {
  const texts = useTexts();
  const { submit, running, failure } = useSubmission();
  const { preview } = view.draft;
  return (
    <Page title={texts.review.title} class="form">
      <section class="card" aria-label={texts.review.title}>
        <Rows rows={reviewRows(view, texts)} />
      </section>
      {preview && (
        <section class="card">
          <h2>{texts.review.consequences}</h2>
          <ul class="consequences">
            {preview.consequences.map((consequence) => (
              <li key={consequence}>{consequence}</li>
            ))}
          </ul>
        </section>
      )}
      <div class="actions">
        <p class="notice warn">{texts.review.noReturn}</p>
        <p class="error" role="alert">
          {failure}
        </p>
        <button type="button" class="primary" data-testid="confirm" disabled={running} onClick={submit}>
          {running ? texts.review.sending : texts.review.confirm}
        </button>
      </div>
    </Page>
  );
}
