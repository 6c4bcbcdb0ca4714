import { useEffect } from "preact/hooks";
import { draftStore, loadDraft, useDraft } from "../../draft/use-draft.ts";
import { LazyPart } from "../../parts/lazy-part.tsx";
import { LoadFailure, Loading } from "../../parts/loading.tsx";
import { OpenElsewhere } from "../../parts/open-elsewhere.tsx";
import { useLoaded } from "../../parts/use-loaded.ts";
import { useSoleForm } from "../../parts/use-sole-form.ts";
import { ConsentGate } from "./consent-gate.tsx";

/** Who has still to read the notices does not wait for the form's code. */
const loadForm = async () => (await import("./apply-form.tsx")).ApplyForm;

/** The form, taken up where she left it; before her consent nothing is asked. */
export function Apply() {
  const { error, reload } = useLoaded(loadDraft);
  const view = useDraft();
  const { elsewhere, takeOver } = useSoleForm();
  useEffect(() => () => void draftStore.flush(), []);
  if (elsewhere) return <OpenElsewhere onTakeOver={takeOver} />;
  if (!view) return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
  if (view.draft.missing.includes("consent.accepted")) return <ConsentGate />;
  return <LazyPart load={loadForm} />;
}
