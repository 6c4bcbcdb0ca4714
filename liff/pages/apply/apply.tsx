import { useEffect } from "preact/hooks";
import { draftStore, loadDraft, useDraft } from "../../draft/use-draft.ts";
import { LazyPart } from "../../parts/lazy-part.tsx";
import { LoadFailure, Loading } from "../../parts/loading.tsx";
import { OpenElsewhere } from "../../parts/open-elsewhere.tsx";
import { useLoaded } from "../../parts/use-loaded.ts";
import { useSoleForm } from "../../parts/use-sole-form.ts";

/** Either she has still to read the notices, or she goes on with the form; nobody waits for the code of both. */
const loadConsent = async () => (await import("./consent-gate.tsx")).ConsentGate;
const loadForm = async () => (await import("./apply-form.tsx")).ApplyForm;

/** The form, taken up where she left it; before her consent nothing is asked. */
export function Apply() {
  const { error, reload } = useLoaded(loadDraft);
  const view = useDraft();
  const { elsewhere, takeOver } = useSoleForm();
  useEffect(() => () => void draftStore.flush(), []);
  if (elsewhere) return <OpenElsewhere onTakeOver={takeOver} />;
  if (!view) return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
  if (view.draft.missing.includes("consent.accepted")) return <LazyPart load={loadConsent} />;
  return <LazyPart load={loadForm} />;
}
