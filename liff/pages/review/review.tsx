import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../../api/request.ts";
import type { DraftView } from "../../draft/draft-store.ts";
import { amissIn, stepsFor } from "../../draft/steps.ts";
import { isSubmissionOpen } from "../../draft/submission-key.ts";
import { draftStore, loadDraft, useDraft } from "../../draft/use-draft.ts";
import { openCaseIn, useSubmission } from "../../draft/use-submission.ts";
import { failureText } from "../../parts/failure-text.ts";
import { LoadFailure, Loading } from "../../parts/loading.tsx";
import { OpenElsewhere } from "../../parts/open-elsewhere.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { useLoaded } from "../../parts/use-loaded.ts";
import { useSoleForm } from "../../parts/use-sole-form.ts";
import { navigate } from "../../router.ts";
import { useFormEndTexts } from "../../texts/form-end/use-form-end-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import type { Texts } from "../../texts/zh-tw.ts";
import { DraftExceptions } from "../apply/draft-exceptions.tsx";
import { ReviewList } from "./review-list.tsx";

/** What is typed must be on the service before it is shown as what will be sent. */
const loadSaved = async () => {
  await loadDraft();
  await draftStore.flush();
};

/** R42–R43: everything once more, what will happen, and 確定 once. */
export function Review() {
  const { error, reload } = useLoaded(loadSaved);
  const view = useDraft();
  const [editing, setEditing] = useState(false);
  const { elsewhere, takeOver } = useSoleForm();
  const unfinished =
    view !== undefined && !editing && isUnfinished(view) && !isSubmissionOpen(sessionStorage);
  useEffect(() => {
    if (unfinished) navigate("/apply", { replace: true });
  }, [unfinished]);
  if (elsewhere) return <OpenElsewhere onTakeOver={takeOver} />;
  if (view && !unfinished) return <ReviewOf view={view} editing={editing} onEditing={setEditing} />;
  return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
}

const isUnfinished = (view: DraftView): boolean =>
  view.draft.missing.includes("consent.accepted") || amissIn(stepsFor(view.answers), view).length > 0;

interface Props {
  view: DraftView;
  editing: boolean;
  onEditing: (editing: boolean) => void;
}

function ReviewOf({ view, editing, onEditing }: Props) {
  const texts = useTexts();
  const { review } = useFormEndTexts();
  const { run, running, error } = useSubmission();
  const openSerial = openCaseIn(error);
  const { preview } = view.draft;
  return (
    <Page title={review.title} class="form">
      <DraftExceptions />
      <section class="card" aria-label={review.title}>
        <ReviewList view={view} onEditing={onEditing} />
      </section>
      {preview && (
        <section class="card">
          <h2>{review.consequences}</h2>
          <ul class="consequences">
            {preview.consequences.map((consequence) => (
              <li key={consequence}>{consequence}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="card">
        <h2>{review.confirmTitle}</h2>
        <ul class="consequences">
          {review.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      {!editing && (
        <div class="actions">
          <p class="notice warn">{review.noReturn}</p>
          <p class="error" role="alert">
            {error === undefined ? "" : refusalText(error, texts)}
          </p>
          {openSerial && (
            <PageLink class="button secondary" to={`/cases/${openSerial}`}>
              {texts.consent.seeOpenCase}
            </PageLink>
          )}
          <button
            type="button"
            class="primary"
            data-testid="confirm"
            disabled={running}
            onClick={() => run()}
          >
            {running ? review.sending : review.confirm}
          </button>
        </div>
      )}
    </Page>
  );
}

/** With the reasons of single fields. */
function refusalText(error: unknown, texts: Texts): string {
  const reasons = error instanceof ApiError ? Object.values(error.fields) : [];
  return [failureText(error, texts), ...reasons].join(" ");
}
