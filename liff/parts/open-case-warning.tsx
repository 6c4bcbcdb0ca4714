import type { StudentCase } from "../../api/contracts/liff.ts";
import { isOpen } from "../../api/contracts/open-case.ts";
import { useTexts } from "../texts/use-texts.ts";
import { PageLink } from "./page-link.tsx";

/** Before another form: a case of hers is still under way, and one card has one case. */
export function OpenCaseWarning({ cases }: { cases: readonly StudentCase[] }) {
  const texts = useTexts();
  const open = cases.find(isOpen);
  if (!open) return null;
  return (
    <div class="notice warn exception" role="status">
      <p>{texts.consent.openCase(texts.categories[open.category], open.serial)}</p>
      <PageLink class="button primary" to={`/cases/${open.serial}`}>
        {texts.consent.seeOpenCase}
      </PageLink>
    </div>
  );
}
