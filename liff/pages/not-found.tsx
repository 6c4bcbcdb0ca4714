import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { useTexts } from "../texts/use-texts.ts";

export function NotFound() {
  const texts = useTexts();
  return (
    <Page title={texts.notFound.title}>
      <p>{texts.notFound.what}</p>
      <PageLink class="button primary" to="/cases">
        {texts.cases.title}
      </PageLink>
    </Page>
  );
}
