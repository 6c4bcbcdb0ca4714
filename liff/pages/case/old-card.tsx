import { caseFormUrl } from "../../api/endpoints.ts";
import { CaseLoader } from "../../parts/case-loader.tsx";
import { OutsideHint } from "../../parts/outside-hint.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import type { PageProps } from "../../parts/page-props.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** R36: the old card and its form have to be posted, else no new card is made. */
export function OldCard({ serial }: PageProps) {
  const texts = useTexts();
  const { oldCard } = useLaterTexts();
  return (
    <CaseLoader serial={serial}>
      {({ actions, oldCardAddress }) => (
        <Page title={oldCard.title}>
          <ol class="plain-steps">
            {[...oldCard.steps(oldCardAddress), oldCard.onArrival].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {actions.includes("printForm") && (
            <>
              <a class="button primary" href={caseFormUrl(serial)} target="_blank" rel="noopener">
                {oldCard.form}
              </a>
              <OutsideHint />
            </>
          )}
          <p class="fine">{texts.hotline}</p>
          <PageLink class="button quiet" to={`/cases/${serial}`}>
            {texts.cases.follow}
          </PageLink>
        </Page>
      )}
    </CaseLoader>
  );
}
