import { useTask } from "../../browser/use-task.ts";
import logo from "../icon.svg";
import { chooseLanguage, languageNow } from "../texts/language.ts";
import { useTexts } from "../texts/use-texts.ts";
import { PageLink } from "./page-link.tsx";
import { ReloadOffer } from "./reload-offer.tsx";

/**
 * The service's name, the way to her cases, and the other language.
 * @param hers whether the page is the student's; nobody else has cases to go to
 */
export function Header({ hers }: { hers: boolean }) {
  const texts = useTexts();
  const other = languageNow() === "en" ? "zh-TW" : "en";
  const { run, running, error } = useTask(() => chooseLanguage(other));
  return (
    <>
      <header class="top">
        <span class="brand">
          <img src={logo} alt="" width={28} height={28} />
          <span>{texts.brand}</span>
        </span>
        <nav aria-label={texts.navigation}>
          {hers && <PageLink to="/cases">{texts.cases.title}</PageLink>}
          <button type="button" lang={other} disabled={running} onClick={() => run()}>
            {texts.otherLanguage}
          </button>
        </nav>
      </header>
      {error !== undefined && (
        <div class="page">
          <ReloadOffer />
        </div>
      )}
    </>
  );
}
