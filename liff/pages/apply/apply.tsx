import { useEffect } from "preact/hooks";
import { draftStore, useDraft } from "../../draft/use-draft.ts";
import { LoadFailure, Loading } from "../../parts/loading.tsx";
import { useLoaded } from "../../parts/use-loaded.ts";
import { ApplyForm } from "./apply-form.tsx";
import { ConsentGate } from "./consent-gate.tsx";

/** The form, taken up where she left it; before her consent nothing is asked. */
export function Apply() {
  const { error, reload } = useLoaded(draftStore.load);
  const view = useDraft();
  useEffect(() => () => void draftStore.flush(), []);
  if (view)
    return view.draft.missing.includes("consent.accepted") ? <ConsentGate /> : <ApplyForm view={view} />;
  return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
}
