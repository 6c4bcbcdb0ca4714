import { useState } from "preact/hooks";
import type { StudentCase } from "../../../api/contracts/liff.ts";
import { useTask } from "../../../browser/use-task.ts";
import { linkGuardian } from "../../api/deed-endpoints.ts";
import { CaseLoader } from "../../parts/case-loader.tsx";
import { CopyRow } from "../../parts/copy-row.tsx";
import { momentText } from "../../parts/days.ts";
import { FailureLine } from "../../parts/failure-line.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import type { PageProps } from "../../parts/page-props.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** A minor makes the link for her guardian, and sends it on by LINE or however she likes. */
export function AskGuardian({ serial }: PageProps) {
  return <CaseLoader serial={serial}>{(cardCase) => <Ask cardCase={cardCase} />}</CaseLoader>;
}

function Ask({ cardCase: { serial, guardian, progress, timeline } }: { cardCase: StudentCase }) {
  const texts = useTexts();
  const { consentLink: words } = useLaterTexts();
  const [url, setUrl] = useState<string>();
  const { run, running, error } = useTask(async () => setUrl((await linkGuardian(serial)).url));
  const open = guardian !== null && (progress === "UNPAID" || progress === "PROCESSING");
  const confirmed = timeline.findLast(({ code }) => code === "guardianConfirmed");
  return (
    <Page title={words.ask}>
      <p>{open ? words.what : words.over}</p>
      {confirmed && <p class="notice good">{words.confirmedAt(momentText(confirmed.at))}</p>}
      {open && url === undefined && (
        <button type="button" class="primary" disabled={running} onClick={() => run()}>
          {words.make}
        </button>
      )}
      {url !== undefined && (
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
