import { useState } from "preact/hooks";
import { useTask } from "../../../browser/use-task.ts";
import { linkGuardian } from "../../api/deed-endpoints.ts";
import { CopyRow } from "../../parts/copy-row.tsx";
import { FailureLine } from "../../parts/failure-line.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import type { PageProps } from "../../parts/page-props.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** A minor makes the link for her guardian, and sends it on by LINE or however she likes. */
export function AskGuardian({ serial }: PageProps) {
  const texts = useTexts();
  const { consentLink: words } = useLaterTexts();
  const [url, setUrl] = useState<string>();
  const { run, running, error } = useTask(async () => setUrl((await linkGuardian(serial)).url));
  return (
    <Page title={words.ask}>
      <p>{words.what}</p>
      {url === undefined ? (
        <button type="button" class="primary" disabled={running} onClick={() => run()}>
          {words.make}
        </button>
      ) : (
        <section class="card">
          <p class="notice warn">{words.onlyHer}</p>
          <a
            class="button primary"
            href={`https://line.me/R/share?text=${encodeURIComponent(words.message(url))}`}
          >
            {words.share}
          </a>
          <dl class="rows">
            <CopyRow label={words.link} value={`${new URL(url).host}/…`} copied={url} />
          </dl>
        </section>
      )}
      <FailureLine error={error} />
      <PageLink class="button quiet" to={`/cases/${serial}`}>
        {texts.cases.follow}
      </PageLink>
    </Page>
  );
}
