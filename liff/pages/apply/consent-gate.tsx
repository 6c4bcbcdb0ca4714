import { useState } from "preact/hooks";
import { readNotices } from "../../api/endpoints.ts";
import { draftStore, useDraft } from "../../draft/use-draft.ts";
import { LoadFailure, Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { useLoaded } from "../../parts/use-loaded.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** R3–R12: the notices in full, and her consent to the version that she read. */
export function ConsentGate() {
  const texts = useTexts();
  const { value: notices, error, reload } = useLoaded(readNotices);
  const saving = useDraft()?.saving;
  const [refused, setRefused] = useState(false);
  if (!notices) return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;

  const agree = async () => {
    draftStore.set({ "consent.noticeVersion": notices.version, "consent.accepted": true });
    setRefused(!(await draftStore.flush()));
  };
  return (
    <Page title={texts.consent.title} class="form">
      <ol class="notices card">
        {notices.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <div class="actions">
        <p class="error" role="alert">
          {refused && texts.draft.failed}
        </p>
        <p class="hint">{texts.consent.effect}</p>
        <button type="button" class="primary" disabled={saving === "saving"} onClick={agree}>
          {texts.consent.agree}
        </button>
        <PageLink class="button quiet" to="/paper">
          {texts.consent.decline}
        </PageLink>
      </div>
    </Page>
  );
}
