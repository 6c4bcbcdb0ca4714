import { CopyRow } from "../parts/copy-row.tsx";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";

/** R71–R78: what is left for those who do not consent. Nothing is asked and nothing is stored. */
export function Paper() {
  const texts = useTexts();
  const { paper } = useLaterTexts();
  return (
    <Page title={paper.title}>
      <p class="notice warn">{paper.limits}</p>
      <section class="card">
        <h2>{paper.giro}</h2>
        <dl class="rows">
          <CopyRow label={paper.account} value="42307808" />
          <CopyRow label={paper.accountName} value="一卡通票證股份有限公司" />
          <CopyRow label={paper.message} value={paper.messageExample} />
        </dl>
        <p class="hint">{paper.fee}</p>
      </section>
      <ol class="plain-steps">
        {paper.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="fine">{texts.hotline}</p>
      <PageLink class="button secondary" to="/apply">
        {paper.back}
      </PageLink>
    </Page>
  );
}
