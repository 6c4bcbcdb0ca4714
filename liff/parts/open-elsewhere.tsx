import { useTexts } from "../texts/use-texts.ts";
import { Page } from "./page.tsx";

/** The form is open in another window: she goes on there, or takes it back here. */
export function OpenElsewhere({ onTakeOver }: { onTakeOver: () => void }) {
  const texts = useTexts().elsewhere;
  return (
    <Page title={texts.title}>
      <p>{texts.what}</p>
      <button type="button" class="primary" onClick={onTakeOver}>
        {texts.takeOver}
      </button>
    </Page>
  );
}
