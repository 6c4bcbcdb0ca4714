import { CaseLoader } from "../../parts/case-loader.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import type { PageProps } from "../../parts/page-props.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { FixForm } from "./fix-form.tsx";

/** What the school, or iPASS of a refund that came back, asked for again, and nothing else. */
export function Fix({ serial }: PageProps) {
  const texts = useTexts();
  const later = useLaterTexts();
  return (
    <CaseLoader serial={serial}>
      {(cardCase, reload) =>
        cardCase.actions.includes("fix") ? (
          // Another version of the case may ask for other things.
          <FixForm key={cardCase.version} cardCase={cardCase} reload={reload} />
        ) : (
          <Page title={later.fix.title}>
            <p>{later.fix.nothing}</p>
            <PageLink class="button primary" to={`/cases/${serial}`}>
              {texts.cases.follow}
            </PageLink>
          </Page>
        )
      }
    </CaseLoader>
  );
}
