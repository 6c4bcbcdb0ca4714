import { money } from "../../api/contracts/facts.ts";
import { readPaperGuide } from "../api/endpoints.ts";
import { CopyRow } from "../parts/copy-row.tsx";
import { LoadFailure, Loading } from "../parts/loading.tsx";
import { OpenOutside } from "../parts/open-outside.tsx";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { useLoaded } from "../parts/use-loaded.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { MessageBox } from "./paper-message.tsx";

/** R71–R78: what is left for those who do not consent. What is typed here stays on the phone. */
export function Paper() {
  const texts = useTexts();
  const { paper } = useLaterTexts();
  const { value: guide, error, reload } = useLoaded(readPaperGuide);
  if (!guide) return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
  const documents = [
    [paper.application, guide.documents.application],
    [paper.personalDataNotice, guide.documents.personalDataNotice],
    [paper.giroExample, guide.documents.giroExample],
  ] as const;
  return (
    <Page title={paper.title}>
      <p class="notice warn">{guide.limits}</p>
      <section class="card" aria-labelledby="giro">
        <h2 id="giro">{paper.giro}</h2>
        <dl class="rows">
          <CopyRow label={paper.account} value={guide.account} />
          <CopyRow label={paper.accountName} value={guide.payee} />
          <CopyRow
            label={paper.amount}
            value={money(guide.amount.total)}
            copied={String(guide.amount.total)}
          />
        </dl>
        <p class="hint">{paper.fee(money(guide.amount.cardFee), money(guide.amount.postFee))}</p>
      </section>
      <MessageBox />
      <section class="card" aria-labelledby="steps">
        <h2 id="steps">{paper.steps}</h2>
        <ol class="plain-steps">
          {guide.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section class="card" aria-labelledby="documents">
        <h2 id="documents">{paper.documents}</h2>
        {documents.map(([label, url]) => (
          <OpenOutside key={url} label={label} link={async () => url} />
        ))}
      </section>
      <p class="fine">{texts.hotline}</p>
      <PageLink class="button secondary" to="/apply">
        {paper.back}
      </PageLink>
    </Page>
  );
}
