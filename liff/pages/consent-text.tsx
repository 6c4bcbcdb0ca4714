import { useCallback } from "preact/hooks";
import { readNoticesOf } from "../api/endpoints.ts";
import { CopyRow } from "../parts/copy-row.tsx";
import { LoadFailure, Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import type { PageProps } from "../parts/page-props.ts";
import { useLoaded } from "../parts/use-loaded.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";

/** The very text that somebody consented to, by its version, with its whole fingerprint. */
export function ConsentText({ serial: version }: PageProps) {
  const { me, consentText: texts } = useLaterTexts();
  const load = useCallback(() => readNoticesOf(version), [version]);
  const { value, error, reload } = useLoaded(load);
  if (!value) return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
  return (
    <Page title={texts.title} class="form">
      <ol class="notices card">
        {value.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <dl class="rows card">
        <div class="row-item">
          <dt>{me.noticeVersion}</dt>
          <dd translate={false}>{value.version}</dd>
        </div>
        <CopyRow label={me.textHash} value={`${value.hash.slice(0, 12)}…`} copied={value.hash} />
      </dl>
      <p class="fine hash" translate={false}>
        {value.hash}
      </p>
      <PageLink class="button secondary" to="/me">
        {texts.mine}
      </PageLink>
    </Page>
  );
}
