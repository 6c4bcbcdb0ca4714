import { chooseLanguage, languageNow } from "../texts/language.ts";
import { useTexts } from "../texts/use-texts.ts";
import { PageLink } from "./page-link.tsx";

/** The service's name, the way to her cases, and the other language. */
export function Header() {
  const texts = useTexts();
  const other = languageNow() === "en" ? "zh-TW" : "en";
  return (
    <header class="top">
      <span class="brand">{texts.brand}</span>
      <nav aria-label={texts.navigation}>
        <PageLink to="/cases">{texts.cases.title}</PageLink>
        <button type="button" lang={other} onClick={() => chooseLanguage(other)}>
          {texts.otherLanguage}
        </button>
      </nav>
    </header>
  );
}
